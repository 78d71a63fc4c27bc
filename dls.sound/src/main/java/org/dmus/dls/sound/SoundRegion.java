package org.dmus.dls.sound;

import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.WaveLink;
import org.dmus.dls.WaveSample;
import org.dmus.dls.sound.articulation.Articulation;

/** A region made ready to play. Immutable; safe from any thread. */
public final class SoundRegion {
  private static final int LEFT = 1;
  private static final int RIGHT = 2;

  /** Lowest velocity that sounds it. */
  public final int velocityLow;

  /** Highest velocity that sounds it. */
  public final int velocityHigh;

  /** Notes of one non-zero group silence each other. */
  public final int keyGroup;

  /** Whether a repeated note may sound beside the one before it. */
  public final boolean selfNonExclusive;

  /** What it plays. */
  public final BankWave wave;

  /** What is added to the articulated pitch (100 cents a key), cents. */
  public final double tuningCents;

  /** The rate at which it is in tune, Hz; a phase group's master says so for all of the group. */
  public final int rateHz;

  /** Where it is heard, -0.5 left .. 0.5 right; {@link Float#NaN} where its articulation says. */
  public final float fixedPan;

  /** Gain, dB. */
  public final float gainDb;

  /** How it plays it. */
  public final Articulation articulation;

  SoundRegion(DlsRegion region, WaveSample sample, BankWave wave, Articulation articulation) {
    this(region, sample, wave, articulation, sample, wave.rateHz);
  }

  /** Makes a region that is tuned as a sample and a rate say that may be another's. */
  SoundRegion(
      DlsRegion region,
      WaveSample sample,
      BankWave wave,
      Articulation articulation,
      WaveSample tuning,
      int rateHz) {
    this.rateHz = rateHz;
    fixedPan = fixedPan(region.link());
    velocityLow = region.velocityLow();
    velocityHigh = region.velocityHigh();
    keyGroup = region.keyGroup();
    selfNonExclusive = region.selfNonExclusive();
    this.wave = wave;
    tuningCents = tuning.fineTuneCents() - 100.0 * tuning.unityNote();
    gainDb = (float) DlsUnits.gainToDb(sample.gain());
    this.articulation = articulation;
  }

  /** Links to several channels are heard where these are, whatever the articulation says. */
  private static float fixedPan(WaveLink link) {
    if ((link.options() & WaveLink.MULTICHANNEL) == 0) {
      return Float.NaN;
    }
    boolean isLeft = (link.channel() & LEFT) != 0;
    boolean isRight = (link.channel() & RIGHT) != 0;
    return isLeft == isRight ? 0 : isLeft ? -0.5f : 0.5f;
  }
}
