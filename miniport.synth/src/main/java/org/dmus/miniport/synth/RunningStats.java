package org.dmus.miniport.synth;

import org.dmus.dls.sound.curve.Decibels;
import org.dmus.ks.SynthStats;
import org.dmus.miniport.synth.engine.RunningStatistics;

/** KSPROPERTY_SYNTH_RUNNINGSTATS. */
final class RunningStats {
  private static final int VALID =
      SynthStats.VALID_VOICES
          | SynthStats.VALID_TOTAL_CPU
          | SynthStats.VALID_CPU_PER_VOICE
          | SynthStats.VALID_LOST_NOTES
          | SynthStats.VALID_PEAK_VOLUME;
  private static final double PERCENT_X_100 = 10_000;

  private RunningStats() {}

  static SynthStats of(SynthStream stream) {
    RunningStatistics statistics = stream.synthesizer().statistics();
    int cpu = (int) (statistics.load() * PERCENT_X_100);
    int voices = statistics.voices();
    return new SynthStats(
        VALID,
        voices,
        cpu,
        cpu / Math.max(1, voices),
        statistics.lostNotesInLastSecond(),
        0,
        Math.round(100 * Decibels.ofAmplitude(statistics.peakLevel())));
  }
}
