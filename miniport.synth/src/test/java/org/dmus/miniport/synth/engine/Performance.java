package org.dmus.miniport.synth.engine;

import java.util.Arrays;
import org.dmus.dls.sound.SoundBank;

/** A synthesizer that is played and rendered in one go: gain 1, no effects unless asked for. */
public final class Performance {
  final Synthesizer synthesizer;

  /** What the last render put on the left. */
  public float[] left = {};

  /** What the last render put on the right. */
  public float[] right = {};

  private int group = 1;
  private long position;

  /** Starts with a bank and default settings. */
  public Performance(SoundBank bank) {
    this(bank, settings());
  }

  /** Starts with a bank and settings. */
  public Performance(SoundBank bank, SynthesizerSettings settings) {
    this(bank, new Synthesizer(settings));
  }

  /** Starts with a bank and a synthesizer. */
  Performance(SoundBank bank, Synthesizer synthesizer) {
    this.synthesizer = synthesizer;
    synthesizer.install(bank);
    for (int channel = 0; channel < 16; channel++) {
      cc(0, channel, 7, 127);
    }
  }

  /** Returns gain 1, no effects. */
  public static SynthesizerSettings settings() {
    return SynthesizerSettings.at(TestBank.RATE).withEffects(false).withGain(1);
  }

  Performance group(int channelGroup) {
    group = channelGroup;
    return this;
  }

  /** Plays a note. */
  public Performance on(long frame, int channel, int key, int velocity) {
    return send(frame, 0x90 | channel, key, velocity);
  }

  /** Lets a key go. */
  public Performance off(long frame, int channel, int key) {
    return send(frame, 0x80 | channel, key, 64);
  }

  /** Moves a controller. */
  public Performance cc(long frame, int channel, int controller, int value) {
    return send(frame, 0xB0 | channel, controller, value);
  }

  /** Writes a registered parameter. */
  public Performance rpn(long frame, int channel, int parameter, int msb, int lsb) {
    return cc(frame, channel, 101, 0)
        .cc(frame, channel, 100, parameter)
        .cc(frame, channel, 6, msb)
        .cc(frame, channel, 38, lsb);
  }

  /** Selects a program. */
  public Performance program(long frame, int channel, int program) {
    return send(frame, 0xC0 | channel, program, 0);
  }

  /** Moves the pitch wheel. */
  public Performance bend(long frame, int channel, int value14) {
    return send(frame, 0xE0 | channel, value14 & 0x7F, value14 >> 7);
  }

  /** Sends a channel message. */
  public Performance send(long frame, int status, int data1, int data2) {
    synthesizer.shortMessage(frame, group, status | data1 << 8 | data2 << 16);
    return this;
  }

  Performance nrpn(long frame, int channel, int msb, int lsb, int value) {
    return cc(frame, channel, 99, msb).cc(frame, channel, 98, lsb).cc(frame, channel, 6, value);
  }

  /** Sends a GS data set: three bytes of address, then data. */
  Performance gs(long frame, int... addressAndData) {
    int[] bytes = new int[addressAndData.length + 7];
    int[] head = {0xF0, 0x41, 0x10, 0x42, 0x12};
    System.arraycopy(head, 0, bytes, 0, head.length);
    System.arraycopy(addressAndData, 0, bytes, head.length, addressAndData.length);
    bytes[bytes.length - 2] = -Arrays.stream(addressAndData).sum() & 0x7F;
    bytes[bytes.length - 1] = 0xF7;
    return sysex(frame, bytes);
  }

  /** Sends an XG parameter change: three bytes of address, then data. */
  Performance xg(long frame, int... addressAndData) {
    int[] bytes = new int[addressAndData.length + 5];
    int[] head = {0xF0, 0x43, 0x10, 0x4C};
    System.arraycopy(head, 0, bytes, 0, head.length);
    System.arraycopy(addressAndData, 0, bytes, head.length, addressAndData.length);
    bytes[bytes.length - 1] = 0xF7;
    return sysex(frame, bytes);
  }

  Performance sysex(long frame, int... bytes) {
    byte[] data = new byte[bytes.length];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) bytes[i];
    }
    synthesizer.sysex(frame, group, data, 0, data.length);
    return this;
  }

  /** Renders the next frames. */
  public Performance render(int frames) {
    return renderIn(frames, frames);
  }

  /** Renders the next frames in calls of some length. */
  Performance renderIn(int frames, int chunk) {
    left = new float[frames];
    right = new float[frames];
    for (int done = 0; done < frames; done += chunk) {
      int n = Math.min(chunk, frames - done);
      synthesizer.render(left, right, done, n, position + done);
    }
    position += frames;
    return this;
  }

  int voices() {
    return synthesizer.voicesInUse();
  }

  /** Returns the level of a sample against a reference, dB. */
  static double db(double value, double reference) {
    return 20 * Math.log10(Math.abs(value) / reference);
  }
}
