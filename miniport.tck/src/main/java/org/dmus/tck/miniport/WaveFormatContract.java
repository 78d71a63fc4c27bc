package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsState;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.DMusStreamType;
import org.dmus.tck.Area;
import org.junit.jupiter.api.Test;

/** The formats of a wave pin, to the ends of its range. */
@MiniportContract(value = DMusStreamType.WAVE_SINK, area = Area.SOUND)
public class WaveFormatContract {

  private static KsDataRange.Audio range(MiniportBench bench) {
    int pin = bench.pinFor(DMusStreamType.WAVE_SINK).orElseThrow();
    return (KsDataRange.Audio) bench.description().pins().get(pin).dataRanges().get(0);
  }

  private static WaveTap open(MiniportBench bench, int sampleRate, int channels) {
    return bench.openWave(
        new WaveFormat(sampleRate, channels, range(bench).encodings().iterator().next()));
  }

  private static void assertKeepsTime(MiniportBench bench, int sampleRate) {
    WaveTap wave = open(bench, sampleRate, Math.min(2, range(bench).maxChannels())).run();
    wave.render(sampleRate / 10);
    long second = wave.sink().sampleToRefTime(sampleRate) - wave.sink().sampleToRefTime(0);
    assertThat(second)
        .as("a second at %d Hz", sampleRate)
        .isCloseTo(ReferenceTime.PER_SECOND, within(1L));
  }

  @Test
  void theLowestRateOfTheRangeIsRendered(MiniportBench bench) {
    assertKeepsTime(bench, range(bench).minSampleRate());
  }

  @Test
  void theHighestRateOfTheRangeIsRendered(MiniportBench bench) {
    assertKeepsTime(bench, range(bench).maxSampleRate());
  }

  @Test
  void everyNumberOfChannelsOfTheRangeIsRendered(MiniportBench bench) {
    for (int channels = 1; channels <= Math.min(2, range(bench).maxChannels()); channels++) {
      try (WaveTap wave = open(bench, range(bench).minSampleRate(), channels).run()) {
        wave.render(100);
        assertThat(wave.position()).as("%d channels", channels).isEqualTo(100);
      }
    }
  }

  @Test
  void theStatesOfAWaveStreamAreWalkedUpAndDown(MiniportBench bench) {
    WaveTap wave = bench.openWave();
    for (int i = 0; i < 20; i++) {
      wave.run();
      wave.render(100);
      wave.to(KsState.PAUSE);
      wave.to(KsState.STOP);
      assertThat(wave.position()).as("the frame of start %d", i + 2).isZero();
    }
  }

  @Test
  void aCallOfOneFrameIsACall(MiniportBench bench) {
    WaveTap wave = bench.openWave().run();
    for (int i = 0; i < 1_000; i++) {
      wave.render(1);
    }
    assertThat(wave.position()).as("the position").isEqualTo(1_000);
  }

  @Test
  void whatIsRenderedBehindAnOffsetStaysBehindIt(MiniportBench bench) {
    WaveTap wave = bench.openWave().run();
    float[][] planes = new float[wave.channels()][100];
    planes[0][9] = 0.5f;
    planes[0][90] = 0.25f;
    wave.sink().render(planes, 10, 80, 0);
    assertThat(planes[0][9]).as("the frame before the offset").isEqualTo(0.5f);
    assertThat(planes[0][90]).as("the frame behind the last").isEqualTo(0.25f);
  }
}
