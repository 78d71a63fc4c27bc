package org.dmus.midi;

import java.util.Arrays;
import java.util.function.Consumer;
import javax.sound.midi.MidiChannel;
import javax.sound.midi.VoiceStatus;

/**
 * A channel of the synthesizer: what is asked of it becomes a message; what it answers is what was
 * sent, by it or by a receiver. Any thread.
 */
final class SynthChannel implements MidiChannel {
  private static final int KEYS = 128;
  private static final int BEND_CENTRE = 8192;
  private static final int ALL_SOUND_OFF = 120;
  private static final int RESET_ALL_CONTROLLERS = 121;
  private static final int LOCAL_CONTROL = 122;
  private static final int ALL_NOTES_OFF = 123;
  private static final int OMNI_OFF = 124;
  private static final int MONO_ON = 126;

  private final int number;
  private final Consumer<byte[]> send;
  private final int[] velocity = new int[KEYS];
  private final int[] keyPressure = new int[KEYS];
  private final int[] controllers = new int[KEYS];
  private int program;
  private int pressure;
  private int bend = BEND_CENTRE;
  private boolean mono;

  SynthChannel(int number, Consumer<byte[]> send) {
    this.number = number;
    this.send = send;
    resetControllers();
  }

  private void resetControllers() {
    Arrays.fill(controllers, 0);
    controllers[7] = 100; // volume, pan and expression as General MIDI has them
    controllers[10] = 64;
    controllers[11] = 127;
    pressure = 0;
    bend = BEND_CENTRE;
  }

  /** A message of this channel goes to the synthesizer. */
  synchronized void played(byte[] message) {
    int first = message[1] & 0x7F;
    int second = message.length > 2 ? message[2] & 0x7F : 0;
    switch (message[0] & 0xF0) {
      case 0x80 -> velocity[first] = 0;
      case 0x90 -> velocity[first] = second;
      case 0xA0 -> keyPressure[first] = second;
      case 0xB0 -> controlled(first, second);
      case 0xC0 -> program = first;
      case 0xD0 -> pressure = first;
      default -> bend = second << 7 | first;
    }
  }

  private void controlled(int controller, int value) {
    controllers[controller] = value;
    if (controller == RESET_ALL_CONTROLLERS) {
      resetControllers();
    } else if (controller == ALL_SOUND_OFF || controller >= ALL_NOTES_OFF) {
      Arrays.fill(velocity, 0);
      mono = controller == MONO_ON || mono && controller <= MONO_ON;
    }
  }

  /** Says which keys are held, from an index on; returns the index behind them. */
  synchronized int voices(VoiceStatus[] voices, int from) {
    int next = from;
    for (int key = 0; key < KEYS && next < voices.length; key++) {
      if (velocity[key] > 0) {
        VoiceStatus voice = voices[next++];
        voice.active = true;
        voice.channel = number;
        voice.bank = controllers[0] << 7 | controllers[32];
        voice.program = program;
        voice.note = key;
        voice.volume = velocity[key];
      }
    }
    return next;
  }

  private void send(int kind, int first, int second) {
    send.accept(new byte[] {(byte) (kind | number), (byte) (first & 0x7F), (byte) (second & 0x7F)});
  }

  private void send(int kind, int only) {
    send.accept(new byte[] {(byte) (kind | number), (byte) (only & 0x7F)});
  }

  @Override
  public void noteOn(int noteNumber, int velocity) {
    send(0x90, noteNumber, velocity);
  }

  @Override
  public void noteOff(int noteNumber, int velocity) {
    send(0x80, noteNumber, velocity);
  }

  @Override
  public void noteOff(int noteNumber) {
    noteOff(noteNumber, 64);
  }

  @Override
  public void setPolyPressure(int noteNumber, int pressure) {
    send(0xA0, noteNumber, pressure);
  }

  @Override
  public synchronized int getPolyPressure(int noteNumber) {
    return keyPressure[noteNumber];
  }

  @Override
  public void setChannelPressure(int pressure) {
    send(0xD0, pressure);
  }

  @Override
  public synchronized int getChannelPressure() {
    return pressure;
  }

  @Override
  public void controlChange(int controller, int value) {
    send(0xB0, controller, value);
  }

  @Override
  public synchronized int getController(int controller) {
    return controllers[controller];
  }

  @Override
  public void programChange(int program) {
    send(0xC0, program);
  }

  @Override
  public void programChange(int bank, int program) {
    controlChange(0, bank >> 7);
    controlChange(32, bank & 0x7F);
    programChange(program);
  }

  @Override
  public synchronized int getProgram() {
    return program;
  }

  @Override
  public void setPitchBend(int bend) {
    send(0xE0, bend & 0x7F, bend >> 7);
  }

  @Override
  public synchronized int getPitchBend() {
    return bend;
  }

  @Override
  public void resetAllControllers() {
    controlChange(RESET_ALL_CONTROLLERS, 0);
  }

  @Override
  public void allNotesOff() {
    controlChange(ALL_NOTES_OFF, 0);
  }

  @Override
  public void allSoundOff() {
    controlChange(ALL_SOUND_OFF, 0);
  }

  /** A software synthesizer has no keyboard. */
  @Override
  public boolean localControl(boolean on) {
    controlChange(LOCAL_CONTROL, on ? 127 : 0);
    return false;
  }

  @Override
  public void setMono(boolean on) {
    controlChange(on ? MONO_ON : MONO_ON + 1, on ? 1 : 0);
  }

  @Override
  public synchronized boolean getMono() {
    return mono;
  }

  @Override
  public void setOmni(boolean on) {
    controlChange(on ? OMNI_OFF + 1 : OMNI_OFF, 0);
  }

  /** A channel hears itself alone, whatever is asked, as DLS has it. */
  @Override
  public boolean getOmni() {
    return false;
  }

  /** Not supported, as {@link #getMute} says. */
  @Override
  public void setMute(boolean mute) {}

  @Override
  public boolean getMute() {
    return false;
  }

  /** Not supported, as {@link #getSolo} says. */
  @Override
  public void setSolo(boolean solo) {}

  @Override
  public boolean getSolo() {
    return false;
  }
}
