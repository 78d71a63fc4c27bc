package org.dmus.miniport.synth.voice;

/** Gains to the four buses, each a straight line over a control block. Audio thread only. */
final class Amplifier {
  private static final float[] RAMP = ramp();

  private float left;
  private float right;
  private float reverb;
  private float chorus;
  private float leftPerFrame;
  private float rightPerFrame;
  private float reverbPerFrame;
  private float chorusPerFrame;
  private int frames;

  /** Jumps to gains. */
  void jumpTo(float left, float right, float reverb, float chorus) {
    this.left = left;
    this.right = right;
    this.reverb = reverb;
    this.chorus = chorus;
    frames = 0;
    leftPerFrame = 0;
    rightPerFrame = 0;
    reverbPerFrame = 0;
    chorusPerFrame = 0;
  }

  /**
   * Starts a line to gains that are reached after {@code length} frames.
   *
   * @param elapsed frames of the line before that were used
   */
  void moveTo(int elapsed, float l, float r, float rev, float cho, int length) {
    left += leftPerFrame * elapsed;
    right += rightPerFrame * elapsed;
    reverb += reverbPerFrame * elapsed;
    chorus += chorusPerFrame * elapsed;
    float perFrame = 1f / length;
    frames = length;
    leftPerFrame = (l - left) * perFrame;
    rightPerFrame = (r - right) * perFrame;
    reverbPerFrame = (rev - reverb) * perFrame;
    chorusPerFrame = (cho - chorus) * perFrame;
  }

  /** Returns whether the whole line is silent. */
  boolean isSilent() {
    return left == 0
        && right == 0
        && leftPerFrame == 0
        && rightPerFrame == 0
        && reverb == 0
        && reverbPerFrame == 0
        && chorus == 0
        && chorusPerFrame == 0;
  }

  /** Adds {@code in} to the buses from frame {@code at} of the segment. */
  void mix(float[] in, int length, int elapsed, MixBus bus, int at) {
    // two loops: the C2 compiler of JDK 17 vectorises no loop with two stores
    int start = bus.offset + at;
    mono(in, length, elapsed, bus.left, start, left, leftPerFrame);
    mono(in, length, elapsed, bus.right, start, right, rightPerFrame);
    if (bus.effects) {
      if (reverb != 0 || reverbPerFrame != 0) {
        mono(in, length, elapsed, bus.reverb, at, reverb, reverbPerFrame);
      }
      if (chorus != 0 || chorusPerFrame != 0) {
        mono(in, length, elapsed, bus.chorus, at, chorus, chorusPerFrame);
      }
    }
  }

  private static void mono(
      float[] in, int length, int elapsed, float[] out, int at, float gain, float perFrame) {
    float[] ramp = RAMP;
    for (int i = 0; i < length; i++) {
      out[at + i] += in[i] * (gain + perFrame * ramp[elapsed + i]);
    }
  }

  private static float[] ramp() {
    float[] table = new float[Voice.BLOCK];
    for (int i = 0; i < table.length; i++) {
      table[i] = i;
    }
    return table;
  }
}
