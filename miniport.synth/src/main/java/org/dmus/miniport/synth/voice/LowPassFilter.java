package org.dmus.miniport.synth.voice;

import org.dmus.dls.sound.curve.FilterTable;

/**
 * The DLS two-pole resonant low-pass; its coefficients move in straight lines. Audio thread only.
 */
final class LowPassFilter {
  /** Differences that rounding leaves behind a line: a filter that rests is seen to rest. */
  private static final double SETTLED = 1e-12;

  private static final double HIGHEST_CENTS = 1200 * StrictMath.log(0.45) / StrictMath.log(2);

  private static final double LOWEST_CENTS = 1200.0 * FilterTable.OCTAVES;

  private final double sampleRateCents;
  private final FilterPoint target = new FilterPoint();

  /** What filters: its coefficients are what is set here. */
  final FilterRecurrence recurrence = new FilterRecurrence();

  private boolean active;

  LowPassFilter(double sampleRate) {
    sampleRateCents = 6900 + 1200 * StrictMath.log(sampleRate / 440) / StrictMath.log(2);
  }

  void reset() {
    active = false;
    recurrence.reset();
  }

  boolean isActive() {
    return active;
  }

  /** Returns whether the coefficients rest. */
  boolean isSteady() {
    return !active || recurrence.isSteady();
  }

  /**
   * Moves towards a cutoff and resonance that are reached after {@code frames}, 0 = at once.
   *
   * <p>Does nothing until a cutoff lies below Nyquist; from then on the filter stays in the path.
   *
   * @param cutoffCents absolute pitch, cents
   */
  void moveTo(double cutoffCents, float resonanceDb, int frames) {
    double relative = cutoffCents - sampleRateCents;
    boolean jump = frames == 0 || !active;
    active |= relative < HIGHEST_CENTS;
    if (!active) {
      return;
    }
    target.find(LOWEST_CENTS + relative, resonanceDb);
    FilterRecurrence r = recurrence;
    r.halt();
    double distance =
        Math.abs(target.b1 - r.b1) + Math.abs(target.b2 - r.b2) + Math.abs(target.k - r.k);
    if (jump || distance < SETTLED) {
      r.b1 = target.b1;
      r.b2 = target.b2;
      r.k = target.k;
    }
    double perFrame = frames == Voice.BLOCK ? 1.0 / Voice.BLOCK : 1.0 / Math.max(1, frames);
    r.move(
        (target.b1 - r.b1) * perFrame, (target.b2 - r.b2) * perFrame, (target.k - r.k) * perFrame);
  }

  /** Stays as it is; called for each block of frames in place of {@link #moveTo}. */
  void settle() {
    recurrence.settle();
  }
}
