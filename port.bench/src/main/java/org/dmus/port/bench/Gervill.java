package org.dmus.port.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Map;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Receiver;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Synthesizer;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import org.dmus.dls.DlsWriter;

/** The JDK's own synthesizer, dry; its methods for rendering are not public (--add-exports). */
final class Gervill implements VoiceCost.Player {
  private static final String INTERFACE = "com.sun.media.sound.AudioSynthesizer";
  private static final AudioFormat FORMAT = new AudioFormat(44_100, 16, 2, true, false);
  private static final int LOUD_ENOUGH = 4;

  private final Synthesizer synthesizer = MidiSystem.getSynthesizer();
  private final AudioInputStream sound;
  private final byte[] block = new byte[512 * FORMAT.getFrameSize()];

  Gervill(String interpolation, HeldNotes notes) throws Exception {
    Method open = Class.forName(INTERFACE).getMethod("openStream", AudioFormat.class, Map.class);
    Map<String, Object> settings =
        Map.of(
            "interpolation", interpolation.equals("4-point") ? "cubic" : interpolation,
            "max polyphony", notes.voices(),
            "reverb", false,
            "chorus", false,
            "auto gain control", false,
            "jitter correction", false,
            "load default soundbank", false);
    sound = (AudioInputStream) open.invoke(synthesizer, FORMAT, settings);
    ByteArrayOutputStream bank = new ByteArrayOutputStream();
    DlsWriter.write(OneWaveBank.collection(), bank);
    synthesizer.loadAllInstruments(
        MidiSystem.getSoundbank(new ByteArrayInputStream(bank.toByteArray())));
    Receiver receiver = synthesizer.getReceiver();
    notes.begin((status, data1, data2) -> send(receiver, status, data1, data2));
    block();
    requireSound(notes.voices());
  }

  private static void send(Receiver receiver, int status, int data1, int data2) {
    try {
      receiver.send(new ShortMessage(status, data1, data2), 0);
    } catch (javax.sound.midi.InvalidMidiDataException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void requireSound(int voices) throws Exception {
    for (int i = 0; i < 10; i++) {
      block();
    }
    int loudest = 0;
    for (int i = 0; i < block.length; i += 2) {
      loudest = Math.max(loudest, Math.abs(block[i + 1] << 8 | block[i] & 0xFF));
    }
    long active =
        java.util.Arrays.stream(synthesizer.getVoiceStatus()).filter(v -> v.active).count();
    if (loudest < LOUD_ENOUGH || active != voices) {
      throw new IllegalStateException(active + " voices sound, at " + loudest);
    }
  }

  @Override
  public void block() throws Exception {
    int got = sound.read(block);
    if (got != block.length) {
      throw new IllegalStateException("read " + got + " bytes");
    }
  }

  @Override
  public void close() throws IOException {
    sound.close();
    synthesizer.close();
  }
}
