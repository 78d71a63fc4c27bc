package org.dmus.miniport.synth.voice;

/**
 * EG2 (DLS 2.2 §1.5.3): every stage linear in level. Audio thread only; times in frames since
 * note-on.
 */
final class ModulationEnvelope {
  private static final int FOREVER = Integer.MAX_VALUE;

  private int attackStart;
  private int attackEnd;
  private int decayStart;
  private float attackPerFrame;
  private float decayPerFrame;
  private float sustain;
  private int releaseStart;
  private float releaseFrom;
  private float releasePerFrame;

  void start(int delay, int attack, int hold, int decay, float sustainLevel) {
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

  float level(int time) {
    if (releaseStart != FOREVER) {
      return Math.max(0, releaseFrom - (time - releaseStart) * releasePerFrame);
    }
    if (time < attackEnd) {
      return time <= attackStart ? 0 : (time - attackStart) * attackPerFrame;
    }
    return time <= decayStart ? 1 : Math.max(sustain, 1 - (time - decayStart) * decayPerFrame);
  }
}
