package org.dmus.bank.gm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dmus.bank.gm.model.ToneModel;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsWave;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.WaveSample;
import org.junit.jupiter.api.Test;

class WaveTest {
  /** Programs whose pitch is not the point: 114, 116-128. */
  private static final int FIRST_UNPITCHED = 116;

  private static final double TOLERANCE_CENTS = 1;

  private record Looped(String name, DlsRegion region, DlsWave wave) {
    WaveSample sample() {
      return region.sample().orElseThrow();
    }

    WaveLoop loop() {
      return sample().loop().orElseThrow();
    }
  }

  @Test
  void everyLoopMeetsItsOwnBeginning() {
    for (Looped looped : looped(129)) {
      short[] samples = looped.wave().samples().toShorts();
      int start = looped.loop().start();
      int last = start + looped.loop().length() - 1;
      assertThat(last).as(looped.name()).isLessThan(samples.length);
      int jump = Math.abs(samples[start] - samples[last]);
      assertThat(jump)
          .as("step over the seam of " + looped.name())
          .isLessThanOrEqualTo(32 + 3 * largestStep(samples, start, last) / 2);
      if (start > 0) {
        assertThat(Math.abs(samples[start - 1] - samples[last]))
            .as("what comes before the loop of " + looped.name() + " and what comes around")
            .isLessThan(700);
      }
    }
  }

  @Test
  void everyPitchedWaveIsInTune() {
    for (Looped looped : looped(FIRST_UNPITCHED)) {
      double hz = ToneModel.hz(looped.sample().unityNote());
      double cents = Measure.centsFrom(hz, steady(looped), looped.wave().sampleRate());
      assertThat(Math.abs(cents)).as(looped.name()).isLessThanOrEqualTo(TOLERANCE_CENTS);
    }
  }

  private static int largestStep(short[] samples, int start, int last) {
    int largest = 0;
    for (int i = start + 1; i <= last; i++) {
      largest = Math.max(largest, Math.abs(samples[i] - samples[i - 1]));
    }
    return largest;
  }

  /** Long enough to tell the players of an ensemble apart, who scatter around the pitch. */
  private static double[] steady(Looped looped) {
    short[] samples = looped.wave().samples().toShorts();
    int frames = Math.max(looped.wave().sampleRate() / 2, 3 * looped.loop().length());
    double[] steady = new double[frames];
    for (int i = 0; i < steady.length; i++) {
      int frame = looped.loop().start() + i;
      steady[i] = OfflineVoice.at(samples, Optional.of(looped.loop()), frame);
    }
    return steady;
  }

  private static List<Looped> looped(int beforeProgram) {
    List<Looped> found = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (DlsInstrument instrument : BuiltBank.melodic()) {
      for (DlsRegion region : instrument.regions()) {
        boolean looped = region.sample().flatMap(WaveSample::loop).isPresent();
        boolean wanted = instrument.patch().program() + 1 < beforeProgram;
        if (looped && wanted && seen.add(region.link().tableIndex())) {
          String name = instrument.name() + " " + region.sample().orElseThrow().unityNote();
          DlsWave wave = BuiltBank.COLLECTION.waves().get(region.link().tableIndex());
          found.add(new Looped(name, region, wave));
        }
      }
    }
    return found;
  }
}
