package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.DlsWave;
import org.dmus.dls.Patch;
import org.dmus.dls.WaveData;
import org.dmus.dls.WaveLink;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.WaveSample;
import org.junit.jupiter.api.Test;

class RegionTest {
  private static final float CENTRE = (float) Math.sqrt(0.5);

  @Test
  void everyRegionThatMatchesKeyAndVelocitySounds() {
    Performance p =
        new Performance(
            new TestBank()
                .add(
                    Patch.melodic(0),
                    TestBank.ranged(TestBank.DC, 0, 60, 0, 127),
                    TestBank.ranged(TestBank.DC, 60, 127, 0, 63),
                    TestBank.ranged(TestBank.DC, 60, 127, 64, 127))
                .build());
    assertThat(p.on(0, 0, 59, 100).render(10).voices()).isEqualTo(1);
    assertThat(p.on(10, 0, 60, 100).render(10).voices()).isEqualTo(3);
    assertThat(p.on(20, 0, 61, 63).render(10).voices()).isEqualTo(4);
  }

  @Test
  void theRegionsSampleParametersReplaceTheWaves() {
    WaveSample own = new WaveSample(72, 0, DlsUnits.dbToGain(-6), 0, Optional.empty());
    DlsRegion region =
        new DlsRegion(
            0, 127, 0, 127, true, 0, 0, WaveLink.mono(TestBank.DC), Optional.of(own), List.of());
    Performance p = new Performance(new TestBank().add(Patch.melodic(0), region).build());
    p.on(0, 0, 72, 127).render(300);
    assertThat(Performance.db(p.left[0], TestBank.DC_LEVEL * CENTRE)).isCloseTo(-6, within(0.01));
    assertThat(p.left[150]).as("a one-shot of 100 frames").isZero();
    assertThat(p.voices()).isZero();
  }

  @Test
  void withoutAnySampleParametersAWaveIsOneShotAtRootKeySixty() {
    short[] click = new short[8];
    click[0] = 16_384;
    click[4] = 16_384;
    DlsWave bare =
        new DlsWave(
            TestBank.RATE, WaveData.of(click), Optional.empty(), DlsInfo.EMPTY, Optional.empty());
    Performance p =
        new Performance(new TestBank().add(Patch.melodic(0), TestBank.region(0)).build(bare));
    p.on(0, 0, 60, 127).render(300);
    assertThat(p.left[0]).isNotZero();
    assertThat(p.left[4]).as("as fast as it was recorded").isEqualTo(p.left[0]);
    assertThat(p.voices()).as("not looped").isZero();
  }

  @Test
  void aRegionsArticulationReplacesTheInstrumentsAsAWhole() {
    Connection loud = Connection.constant(Articulator.DST_GAIN, DlsUnits.dbToGain(-20));
    Connection left = Connection.constant(Articulator.DST_PAN, DlsUnits.fractionToPercent(-0.5));
    Performance global =
        new Performance(
            new TestBank()
                .addGlobal(Patch.melodic(0), List.of(loud), TestBank.region(TestBank.DC))
                .addGlobal(Patch.melodic(1), List.of(loud), TestBank.region(TestBank.DC, left))
                .build());
    global.on(0, 0, 60, 127).render(2);
    assertThat(Performance.db(global.left[0], TestBank.DC_LEVEL * CENTRE))
        .isCloseTo(-20, within(0.01));
    global.program(2, 1, 1).on(2, 1, 60, 127).cc(2, 0, 120, 0).render(1_000);
    assertThat(global.left[999]).isCloseTo(TestBank.DC_LEVEL, within(1e-5f));
    assertThat(global.right[999]).isCloseTo(0, within(1e-5f));
  }

  @Test
  void aLoopRepeatsExactly() {
    short[] ramp = new short[50];
    for (int i = 0; i < ramp.length; i++) {
      ramp[i] = (short) (i * 100);
    }
    Performance p =
        new Performance(
            new TestBank()
                .add(Patch.melodic(0), TestBank.region(0))
                .build(TestBank.wave(ramp, TestBank.looped(10, 7))));
    p.on(0, 0, 60, 127).render(3_000);
    for (int i = 0; i < 3_000; i++) {
      int frame = i < 17 ? i : 10 + (i - 10) % 7;
      assertThat(p.left[i]).isCloseTo(frame * 100 / 32_768f * CENTRE, within(1e-6f));
    }
  }

  @Test
  void aLoopWithReleasePlaysOnToTheEndAfterNoteOff() {
    short[] ramp = new short[2_000];
    for (int i = 0; i < ramp.length; i++) {
      ramp[i] = (short) (i * 10);
    }
    Optional<WaveLoop> loop = Optional.of(new WaveLoop(WaveLoop.Type.LOOP_AND_RELEASE, 100, 300));
    Connection release =
        Connection.constant(Articulator.DST_EG1_RELEASE_TIME, DlsUnits.secondsToTime(40));
    Performance p =
        new Performance(
            new TestBank()
                .add(Patch.melodic(0), TestBank.region(0, release))
                .build(TestBank.wave(ramp, loop)));
    p.on(0, 0, 60, 127).off(5_000, 0, 60).render(8_000);
    // frame 5,000 stands at 100 + (5,000 - 100) % 300 = 200 of the wave, which has 1,800 more
    assertThat(p.left[5_300]).isCloseTo(500 * 10 / 32_768f * CENTRE, within(1e-3f));
    assertThat(p.left[6_700]).isCloseTo(1_900 * 10 / 32_768f * CENTRE, within(2e-2f));
    assertThat(p.left[6_900]).isZero();
    assertThat(p.voices()).isZero();
  }

  @Test
  void aRegionWhoseWaveIsMissingIsSilent() {
    Performance p = new Performance(TestBank.of(99));
    p.on(0, 0, 60, 127).render(10);
    assertThat(p.voices()).isZero();
  }
}
