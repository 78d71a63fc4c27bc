package org.dmus.port.bench;

import java.util.List;
import java.util.Optional;
import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.DlsWave;
import org.dmus.dls.Patch;
import org.dmus.dls.WaveData;
import org.dmus.dls.WaveLink;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.WaveSample;

/**
 * A bank of one looped sine, two voices a note: program 0 without a filter, program 1 through one
 * that moves.
 */
final class OneWaveBank {

  private static final int FRAMES = 20_000;
  private static final int PERIOD = 100;
  private static final int RATE = 44_100;

  private OneWaveBank() {}

  static DlsCollection collection() {
    List<Connection> filter =
        List.of(
            Connection.constant(Articulator.DST_FILTER_CUTOFF, DlsUnits.hzToPitch(2_000)),
            new Connection(
                Articulator.SRC_LFO,
                Articulator.SRC_NONE,
                Articulator.DST_FILTER_CUTOFF,
                0,
                DlsUnits.centsToRelative(1_200)));
    return new DlsCollection(
        List.of(instrument(0, List.of()), instrument(1, filter)),
        List.of(sine()),
        DlsInfo.EMPTY,
        Optional.empty(),
        0);
  }

  private static DlsInstrument instrument(int program, List<Connection> articulation) {
    DlsRegion region =
        new DlsRegion(0, 127, 0, 127, true, 0, 1, WaveLink.mono(0), Optional.empty(), articulation);
    return new DlsInstrument(
        Patch.melodic(program),
        List.of(region, region),
        List.of(),
        DlsInfo.EMPTY,
        Optional.empty());
  }

  private static DlsWave sine() {
    short[] samples = new short[FRAMES];
    for (int i = 0; i < FRAMES; i++) {
      samples[i] = (short) (16_000 * Math.sin(2 * Math.PI * i / PERIOD));
    }
    WaveLoop loop = new WaveLoop(WaveLoop.Type.FORWARD, PERIOD, FRAMES - 2 * PERIOD);
    WaveSample sample = new WaveSample(69, 0, 0, 0, Optional.of(loop));
    return new DlsWave(
        RATE, WaveData.of(samples), Optional.of(sample), DlsInfo.EMPTY, Optional.empty());
  }
}
