package org.dmus.miniport.synth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The stream as the wave sink sees it (behaviours 107, 110 to 112). */
class WaveSinkClockTest {
  private final Rig rig = new Rig().running();

  @Test
  void theStartTiesFrameZeroToTheMaster() {
    long start = rig.now100ns.get();
    assertThat(rig.wave.sampleToRefTime(0)).isEqualTo(start);
    assertThat(rig.wave.sampleToRefTime(Rig.RATE)).isEqualTo(start + Rig.SECOND);
    assertThat(rig.wave.refTimeToSample(start + Rig.SECOND)).isEqualTo(Rig.RATE);
  }

  @Test
  void aNoteSoundsInTheFrameOfItsStampWhateverTheLengthOfTheCalls() {
    rig.put(Rig.SECOND / 10 + 1, 0x90, 60, 127);
    int heardAt = -1;
    for (int at = 0; at < Rig.RATE; at += 441) {
      rig.render(441);
      if (rig.heard().length > 0) {
        heardAt = at + rig.heard()[0];
      }
    }
    assertThat(heardAt).isEqualTo(Rig.RATE / 10);
  }

  @Test
  void afterStopFramesCountFromZeroAndTheNextStartIsANewOne() {
    rig.render(10_000);
    Rig.stop(rig.wave);
    rig.now100ns.addAndGet(5 * Rig.SECOND);
    Rig.run(rig.wave);
    long start = rig.now100ns.get();
    rig.wave.syncToMaster(0, true);
    assertThat(rig.wave.sampleToRefTime(0)).isEqualTo(start);
    rig.restart();
    rig.put(Rig.SECOND / 10 + 1, 0x90, 60, 127);
    rig.render(Rig.RATE);
    assertThat(rig.heard()).containsExactly(Rig.RATE / 10);
  }

  @Test
  void aLaterSyncMovesTheStreamTowardsTheMasterByOnePercent() {
    rig.now100ns.addAndGet(Rig.SECOND);
    long before = rig.wave.sampleToRefTime(0);
    rig.wave.syncToMaster(Rig.SECOND - 10_000, false);
    assertThat(rig.wave.sampleToRefTime(0) - before).isEqualTo(100);
  }

  @Test
  void nothingIsPlayedBetweenRunAndTheFirstSync() {
    Rig.stop(rig.wave);
    Rig.run(rig.wave);
    rig.put(-1, 0x90, 60, 127);
    rig.render(100);
    assertThat(rig.heard()).isEmpty();
    rig.wave.syncToMaster(0, true);
    rig.render(100);
    assertThat(rig.heard()).containsExactly(0);
  }
}
