package org.dmus.miniport.synth.bank;

import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.WaveSample;
import org.dmus.miniport.synth.articulation.Articulation;

/** A region made ready to play. Immutable; safe from any thread. */
public final class SoundRegion {

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

  /** Gain, dB. */
  public final float gainDb;

  /** How it plays it. */
  public final Articulation articulation;

  SoundRegion(DlsRegion region, WaveSample sample, BankWave wave, Articulation articulation) {
    velocityLow = region.velocityLow();
    velocityHigh = region.velocityHigh();
    keyGroup = region.keyGroup();
    selfNonExclusive = region.selfNonExclusive();
    this.wave = wave;
    tuningCents = sample.fineTuneCents() - 100.0 * sample.unityNote();
    gainDb = (float) DlsUnits.gainToDb(sample.gain());
    this.articulation = articulation;
  }
}
