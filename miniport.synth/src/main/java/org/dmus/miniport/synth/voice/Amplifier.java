package org.dmus.miniport.synth.voice;

/**
 * A voice's amplitude, and the share of it that goes to each bus. Shares rest most of the time: a
 * resting one costs a multiplication and an addition per frame. Audio thread only.
 */
final class Amplifier {
  private final Line amplitude = new Line();
  private final Line left = new Line();
  private final Line right = new Line();
  private final Line reverb = new Line();
  private final Line chorus = new Line();

  /** Jumps to gains. */
  void jumpTo(VoiceGains gains) {
    amplitude.jumpTo(gains.amplitude);
    left.jumpTo(gains.left);
    right.jumpTo(gains.right);
    reverb.jumpTo(gains.reverb);
    chorus.jumpTo(gains.chorus);
  }

  /**
   * Starts lines to gains that are reached after {@code length} frames.
   *
   * @param elapsed frames of the lines before that were used
   */
  void moveTo(int elapsed, VoiceGains gains, int length) {
    amplitude.moveTo(elapsed, gains.amplitude, length);
    left.moveTo(elapsed, gains.left, length);
    right.moveTo(elapsed, gains.right, length);
    reverb.moveTo(elapsed, gains.reverb, length);
    chorus.moveTo(elapsed, gains.chorus, length);
  }

  /** Returns whether every gain rests. */
  boolean isSteady() {
    return amplitude.isSteady()
        && left.isSteady()
        && right.isSteady()
        && reverb.isSteady()
        && chorus.isSteady();
  }

  /** Returns whether the whole line is silent. */
  boolean isSilent() {
    return amplitude.isSilent();
  }

  /**
   * Adds the scratch to the buses.
   *
   * @param from first frame of the segment; the scratch is undefined afterwards from here
   * @param to frame behind the last
   * @param elapsed frames of the lines that were used before
   */
  void mix(MixBus bus, int from, int to, int elapsed) {
    float gain = amplitude.start();
    if (!amplitude.isSteady()) {
      amplitude.scale(bus.scratch, from, to, elapsed);
      gain = 1;
    }
    stereo(bus, from, to, elapsed, gain);
    if (bus.effects) {
      mono(reverb, bus.scratch, from, to, elapsed, gain, bus.reverb);
      mono(chorus, bus.scratch, from, to, elapsed, gain, bus.chorus);
    }
  }

  private void stereo(MixBus bus, int from, int to, int elapsed, float gain) {
    if (!left.isSteady() || !right.isSteady()) {
      left.mix(bus.scratch, from, to, elapsed, gain, bus.left);
      right.mix(bus.scratch, from, to, elapsed, gain, bus.right);
      return;
    }
    float[] in = bus.scratch;
    float[] leftOut = bus.left;
    float[] rightOut = bus.right;
    float leftGain = gain * left.start();
    float rightGain = gain * right.start();
    for (int i = from; i < to; i++) {
      float x = in[i];
      leftOut[i] += x * leftGain;
      rightOut[i] += x * rightGain;
    }
  }

  private static void mono(
      Line send, float[] in, int from, int to, int elapsed, float gain, float[] out) {
    if (!send.isSteady()) {
      send.mix(in, from, to, elapsed, gain, out);
      return;
    }
    float sendGain = gain * send.start();
    if (sendGain != 0) {
      for (int i = from; i < to; i++) {
        out[i] += in[i] * sendGain;
      }
    }
  }
}
