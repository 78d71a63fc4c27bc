package org.dmus.miniport.synth.voice;

/**
 * A voice's amplitude, and the share of it that goes to each bus. Shares rest most of the time: a
 * resting one costs a multiplication and an addition per frame. What was read waits until a gain
 * moves or the segment ends, so that long stretches are added at once. Audio thread only.
 */
final class Amplifier {
  private final Line amplitude = new Line();
  private final Line left = new Line();
  private final Line right = new Line();
  private final Line reverb = new Line();
  private final Line chorus = new Line();

  /**
   * Frames of the scratch that wait for {@link #mix}, and how much of the lines was used before.
   */
  private int waitingFrom;

  private int waiting;
  private int elapsedBefore;

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
   * @param bus where the frames that wait go first
   */
  void moveTo(int elapsed, VoiceGains gains, int length, MixBus bus) {
    mix(bus);
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
   * Takes frames of the scratch, which follow those that wait.
   *
   * @param elapsed frames of the lines that were used before
   */
  void take(int from, int frames, int elapsed) {
    if (waiting == 0) {
      waitingFrom = from;
      elapsedBefore = elapsed;
    }
    waiting += frames;
  }

  /** Adds the frames that wait to the buses; the scratch is undefined there afterwards. */
  void mix(MixBus bus) {
    if (waiting > 0) {
      int from = waitingFrom;
      int to = from + waiting;
      waiting = 0;
      mix(bus, from, to, elapsedBefore);
    }
  }

  private void mix(MixBus bus, int from, int to, int elapsed) {
    if (!isSteady()) {
      Line.count(elapsed, bus.ramp, from, to);
    }
    if (amplitude.isSteady()) {
      stereo(bus, from, to, amplitude.start());
    } else if (left.isSteady() && right.isSteady()) {
      amplitude.scaleAndMix(bus, from, to, left.start(), right.start());
    } else {
      amplitude.scale(bus.scratch, bus.ramp, from, to);
      stereo(bus, from, to, 1);
    }
    if (bus.effects) {
      float gain = amplitude.isSteady() ? amplitude.start() : 1;
      mono(reverb, bus, from, to, gain, bus.reverb);
      mono(chorus, bus, from, to, gain, bus.chorus);
    }
  }

  private void stereo(MixBus bus, int from, int to, float gain) {
    float[] in = bus.scratch;
    float[] leftOut = bus.left;
    float[] rightOut = bus.right;
    if (!left.isSteady() || !right.isSteady()) {
      left.mix(in, bus.ramp, from, to, gain, leftOut);
      right.mix(in, bus.ramp, from, to, gain, rightOut);
      return;
    }
    float leftGain = gain * left.start();
    float rightGain = gain * right.start();
    for (int i = from; i < to; i++) {
      float x = in[i];
      leftOut[i] += x * leftGain;
      rightOut[i] += x * rightGain;
    }
  }

  private static void mono(Line send, MixBus bus, int from, int to, float gain, float[] out) {
    float[] in = bus.scratch;
    if (!send.isSteady()) {
      send.mix(in, bus.ramp, from, to, gain, out);
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
