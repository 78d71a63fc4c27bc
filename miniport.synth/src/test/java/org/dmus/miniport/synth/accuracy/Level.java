package org.dmus.miniport.synth.accuracy;

import org.dmus.dls.Connection;
import org.dmus.dls.DlsWave;
import org.dmus.dls.Patch;
import org.dmus.miniport.synth.engine.Performance;
import org.dmus.miniport.synth.engine.TestBank;

/** The levels of DLS: in which of them the articulation under test is said. */
enum Level {

  /** Blocks are what chunk {@code art1} has, in a file. */
  ONE("dls1") {
    @Override
    Performance of(DlsWave wave, Connection... articulation) {
      return Level1File.play(wave, articulation);
    }
  },

  /** Blocks are those of chunk {@code art2}, as the model of a bank has them. */
  TWO("dls2") {
    @Override
    Performance of(DlsWave wave, Connection... articulation) {
      return new Performance(
          new TestBank().add(Patch.melodic(0), TestBank.region(0, articulation)).build(wave));
    }
  };

  /** The bank that others were measured with. */
  final String bank;

  Level(String bank) {
    this.bank = bank;
  }

  /** Plays an instrument of one wave, program 0. */
  abstract Performance of(DlsWave wave, Connection... articulation);

  Performance constant(Connection... articulation) {
    return of(wave(TestBank.DC), articulation);
  }

  Performance sine(Connection... articulation) {
    return of(wave(TestBank.SINE), articulation);
  }

  private static DlsWave wave(int index) {
    return new TestBank().collection().waves().get(index);
  }
}
