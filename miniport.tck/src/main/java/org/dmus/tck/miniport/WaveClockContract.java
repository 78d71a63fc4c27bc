package org.dmus.tck.miniport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dmus.ks.KsState;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.DMusStreamType;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.junit.jupiter.api.Test;

/** The sample clock of a wave stream. */
@MiniportContract(value = DMusStreamType.WAVE_SINK, area = Area.TIMING)
public class WaveClockContract {

  @Test
  @Behaviour(107)
  void frameZeroIsTheMomentOfTheStart(MiniportBench bench) {
    WaveTap wave = bench.openWave().run();
    assertThat(wave.sink().sampleToRefTime(0))
        .as("the time of frame 0 is that of syncToMaster(0, true)")
        .isEqualTo(bench.clock().getTime());
  }

  @Test
  @Behaviour(107)
  void aSecondIsAsManyFramesAsTheRate(MiniportBench bench) {
    WaveTap wave = bench.openWave().run();
    long start = wave.sink().sampleToRefTime(0);
    assertThat(wave.sink().sampleToRefTime(wave.sampleRate()) - start)
        .as("how long sampleToRefTime says %d frames are, 100 ns", wave.sampleRate())
        .isEqualTo(ReferenceTime.PER_SECOND);
  }

  @Test
  @Behaviour(108)
  void theConversionsAreInverse(MiniportBench bench) {
    WaveTap wave = bench.openWave().run();
    for (long frame = 0; frame < 100_000; frame += 37) {
      long time = wave.sink().sampleToRefTime(frame);
      assertThat(wave.sink().refTimeToSample(time))
          .as("refTimeToSample of the time of frame %d", frame)
          .isIn(frame, frame - 1);
    }
  }

  @Test
  @Behaviour(109)
  void eachCallRemovesAHundredthOfTheDrift(MiniportBench bench) {
    WaveTap wave = bench.openWave().run();
    bench.clock().advance(1_000_000); // the sample clock stood still: 0.1 s behind
    long error = bench.clock().getTime() - wave.sink().sampleToRefTime(0);
    for (int i = 0; i < 300; i++) {
      wave.sink().syncToMaster(0, false);
      long left = bench.clock().getTime() - wave.sink().sampleToRefTime(0);
      assertThat(left)
          .as("what is left of a drift of %d after syncToMaster(0, false)", error)
          .isCloseTo(error - error / 100, within(1L));
      error = left;
    }
    assertThat(error).as("what is left after 300 calls").isLessThan(100_000);
  }

  @Test
  @Behaviour(112)
  void afterStopTheFramesStartAtZeroAgain(MiniportBench bench) {
    WaveTap wave = bench.openWave().run();
    long clock = bench.clock().getTime();
    long start = wave.sink().sampleToRefTime(0);
    wave.render(10_000);
    wave.to(KsState.STOP);
    bench.clock().advance(ReferenceTime.PER_SECOND);
    wave.run();
    assertThat(wave.sink().sampleToRefTime(0) - start)
        .as("how much later frame 0 is after the second start")
        .isEqualTo(bench.clock().getTime() - clock);
  }
}
