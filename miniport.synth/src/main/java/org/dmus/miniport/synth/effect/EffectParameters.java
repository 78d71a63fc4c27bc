package org.dmus.miniport.synth.effect;

import java.util.Arrays;
import org.dmus.synth.effect.SendEffect;

/** What an effect was told since it was reset: an effect that takes its place is told again. */
final class EffectParameters {
  private static final int COUNT = 5;
  private static final int UNTOLD = -1;

  private final int[] values = new int[COUNT];
  private int highRatio;

  EffectParameters() {
    reset();
  }

  void reset() {
    Arrays.fill(values, UNTOLD);
    highRatio = UNTOLD;
  }

  /** Notes one; a type sets all the others. */
  void set(int parameter, int value) {
    if (parameter == SendEffect.TYPE) {
      reset();
    }
    if (parameter >= 0 && parameter < COUNT) {
      values[parameter] = value;
    } else if (parameter == SendEffect.REVERB_HIGH_RATIO) {
      highRatio = value;
    }
  }

  /** Returns the reverberation time that was asked for last, by itself or by a type, seconds. */
  double reverbSeconds() {
    int told = values[SendEffect.REVERB_TIME];
    return told == UNTOLD ? room().decaySeconds : Reverb.seconds(told);
  }

  /** Returns the time of the highs that was asked for last, as part of that. */
  double reverbHighRatio() {
    return highRatio == UNTOLD ? room().highRatio : Reverb.highRatio(highRatio);
  }

  private Room room() {
    Room room = Room.of(values[SendEffect.TYPE]);
    return room == null ? Room.LARGE_HALL : room;
  }

  /** Tells an effect everything, the type first. */
  void tell(SendEffect effect) {
    for (int i = 0; i < COUNT; i++) {
      if (values[i] != UNTOLD) {
        effect.parameter(i, values[i]);
      }
    }
    if (highRatio != UNTOLD) {
      effect.parameter(SendEffect.REVERB_HIGH_RATIO, highRatio);
    }
  }
}
