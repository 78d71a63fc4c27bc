package org.dmus.miniport.synth.voice;

import org.dmus.dls.sound.curve.Decibels;

/**
 * EG1 (DLS 2.2 §1.5.2): delay, attack linear in amplitude, hold, decay and release linear in dB,
 * both at the rate that takes 96 dB in the time given. Audio thread only; times in frames since
 * note-on.
 */
final class VolumeEnvelope {

  /** No stage is shorter where it would click: note-off of a region without release. */
  static final int SHORTEST_RELEASE = 64;

  private static final float RANGE = -Decibels.SILENCE;
  private static final int FOREVER = Integer.MAX_VALUE;

  private int attackStart;
  private int decayStart;
  private int attackEnd;
  private int sustainStart;
  private float attackPerFrame;
  private float decayDbPerFrame;
  private float sustainDb;
  private int releaseStart;
  private int releaseEnd;
  private float releaseFromDb;
  private float releaseDbPerFrame;

  void start(int delay, int attack, int hold, int decay, float sustain) {
    attackStart = delay;
    attackEnd = delay + attack;
    decayStart = attackEnd + hold;
    attackPerFrame = attack == 0 ? 0 : 1f / attack;
    sustainDb = RANGE * (1 - sustain);
    decayDbPerFrame = RANGE / Math.max(1, decay);
    sustainStart = decayStart + (int) Math.ceil(decay * (1 - sustain));
    releaseStart = FOREVER;
    releaseEnd = FOREVER;
  }

  /** Releases from the level of this time at 96 dB in {@code frames}. */
  void release(int time, int frames) {
    float amplitude = amplitude(time);
    float from = amplitude < 1 ? -Decibels.ofAmplitude(amplitude) : attenuationDb(time);
    int length = Math.max(SHORTEST_RELEASE, frames);
    releaseStart = time;
    releaseFromDb = from;
    releaseDbPerFrame = RANGE / length;
    releaseEnd = time + (int) Math.ceil((RANGE - from) / releaseDbPerFrame);
  }

  boolean isReleased() {
    return releaseStart != FOREVER;
  }

  /** Returns whether nothing will be heard from this time on. */
  boolean isOver(int time) {
    return time >= releaseEnd || time >= sustainStart && sustainDb >= RANGE;
  }

  /** Returns how far the present stage reaches, so that control blocks end on its corner. */
  int framesLeftInStage(int time) {
    if (isReleased()) {
      return Math.max(1, releaseEnd - time);
    }
    int corner =
        time < attackStart
            ? attackStart
            : time < attackEnd
                ? attackEnd
                : time < decayStart ? decayStart : time < sustainStart ? sustainStart : FOREVER;
    return corner - time;
  }

  /** Returns whether the level stays as it is to the end of the present stage. */
  boolean isLevel(int time) {
    boolean holds = time >= attackEnd && time < decayStart;
    boolean waits = time < attackStart && attackStart < attackEnd;
    return !isReleased() && (holds || waits || time >= sustainStart);
  }

  /** Returns the linear part, 0..1: below 1 in delay and attack only. */
  float amplitude(int time) {
    if (time >= attackEnd || isReleased()) {
      return 1;
    }
    return time <= attackStart ? 0 : (time - attackStart) * attackPerFrame;
  }

  /** Returns the decibel part, 0..96: above 0 from decay on. */
  float attenuationDb(int time) {
    if (isReleased()) {
      return Math.min(RANGE, releaseFromDb + (time - releaseStart) * releaseDbPerFrame);
    }
    return time <= decayStart ? 0 : Math.min(sustainDb, (time - decayStart) * decayDbPerFrame);
  }

  /** Returns the envelope as a source, 0..1. */
  float level(int time) {
    return amplitude(time) * (1 - attenuationDb(time) / RANGE);
  }
}
