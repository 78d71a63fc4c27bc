package org.dmus.miniport.synth.voice;

import org.dmus.dls.sound.curve.Convex;

/**
 * EG2 (DLS 2.2 §1.5.3): every stage linear in level, but for the attack of a SoundFont, which is
 * convex (2.04 §8.1.2, generator 26). Audio thread only; times in frames since note-on.
 */
final class ModulationEnvelope {
  private static final int FOREVER = Integer.MAX_VALUE;

  private boolean convex;
  private int attackStart;
  private int attackEnd;
  private int decayStart;
  private float attackPerFrame;
  private float decayPerFrame;
  private float sustain;
  private int releaseStart;
  private float releaseFrom;
  private float releasePerFrame;

  void start(int delay, int attack, int hold, int decay, float sustainLevel, boolean convexAttack) {
    convex = convexAttack;
    attackStart = delay;
    attackEnd = delay + attack;
    decayStart = attackEnd + hold;
    attackPerFrame = attack == 0 ? 0 : 1f / attack;
    decayPerFrame = 1f / Math.max(1, decay);
    sustain = sustainLevel;
    releaseStart = FOREVER;
  }

  void release(int time, int frames) {
    releaseFrom = level(time);
    releaseStart = time;
    releasePerFrame = 1f / Math.max(1, frames);
  }

  /** Returns whether the level stays as it is until the release. */
  boolean isLevel(int time) {
    return releaseStart == FOREVER
        ? time >= decayStart && level(time) <= sustain
        : level(time) == 0;
  }

  float level(int time) {
    if (releaseStart != FOREVER) {
      return Math.max(0, releaseFrom - (time - releaseStart) * releasePerFrame);
    }
    if (time < attackEnd) {
      float risen = time <= attackStart ? 0 : (time - attackStart) * attackPerFrame;
      return convex ? Convex.at(risen) : risen;
    }
    return time <= decayStart ? 1 : Math.max(sustain, 1 - (time - decayStart) * decayPerFrame);
  }
}
