package org.dmus.miniport.synth.engine;

import org.dmus.miniport.synth.voice.MixBus;
import org.dmus.miniport.synth.voice.MixBuses;

/**
 * The universal master balance, over everything that sounds. It moves within 10 ms, counted in
 * frames: what comes out does not depend on how time is divided. Audio thread only.
 */
final class MasterBalance {
  /** Both sides as they are. */
  static final int CENTRE = 1 << 13;

  /** The right side only. */
  static final int RIGHT = (1 << 14) - 1;

  private static final int RAMPS_A_SECOND = 100;

  private final int rampFrames;
  private float left = 1;
  private float right = 1;
  private float leftStep;
  private float rightStep;
  private int framesLeft;

  MasterBalance(int sampleRate) {
    rampFrames = sampleRate / RAMPS_A_SECOND;
  }

  /** Moves to a balance of 14 bits, 0 = left only. */
  void set(int balance14) {
    float newLeft = Math.min(1, (RIGHT - balance14) / (float) (RIGHT - CENTRE));
    float newRight = Math.min(1, balance14 / (float) CENTRE);
    float nowLeft = left - leftStep * framesLeft;
    float nowRight = right - rightStep * framesLeft;
    left = newLeft;
    right = newRight;
    framesLeft = rampFrames;
    leftStep = (newLeft - nowLeft) / rampFrames;
    rightStep = (newRight - nowRight) / rampFrames;
  }

  /** Balances the frames that the buses hold. */
  void apply(MixBuses buses, int frames) {
    if (framesLeft == 0 && left == 1 && right == 1) {
      return;
    }
    for (int i = 0; i < buses.count(); i++) {
      MixBus bus = buses.get(i);
      scale(bus.left, left, leftStep, frames);
      scale(bus.right, right, rightStep, frames);
    }
    framesLeft -= Math.min(framesLeft, frames);
  }

  private void scale(float[] side, float target, float step, int frames) {
    int moving = Math.min(framesLeft, frames);
    for (int i = 0; i < moving; i++) {
      side[i] *= target - step * (framesLeft - i);
    }
    for (int i = moving; i < frames; i++) {
      side[i] *= target;
    }
  }
}
