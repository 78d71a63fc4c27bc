package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.dmus.dls.DlsRegion;
import org.dmus.dls.Patch;
import org.junit.jupiter.api.Test;

class ExclusivityTest {
  private static final int LATER = 3_000;

  private static Performance with(DlsRegion region) {
    return new Performance(
        new TestBank().add(Patch.melodic(0), region).add(Patch.drums(0), region).build());
  }

  @Test
  void aRepeatedNoteEndsTheOneBefore() {
    Performance p = with(TestBank.region(TestBank.DC, 0, false));
    assertThat(p.on(0, 0, 60, 100).on(100, 0, 60, 100).render(LATER).voices()).isEqualTo(1);
  }

  @Test
  void aRepeatedNoteOfASelfNonExclusiveRegionDoesNot() {
    Performance p = with(TestBank.region(TestBank.DC, 0, true));
    assertThat(p.on(0, 0, 60, 100).on(100, 0, 60, 100).render(LATER).voices()).isEqualTo(2);
  }

  @Test
  void aKeyGroupSilencesItsOtherKeys() {
    Performance p = with(TestBank.region(TestBank.DC, 1, true));
    p.on(0, 9, 46, 100).on(100, 9, 42, 100).render(LATER);
    assertThat(p.voices()).isEqualTo(1);
    assertThat(p.synthesizer.isSounding(1, 9, 42)).isTrue();
  }

  @Test
  void theShutdownTakesFifteenMilliseconds() {
    Performance p = with(TestBank.region(TestBank.DC, 1, true));
    p.on(0, 9, 46, 127).on(100, 9, 42, 1).render(100 + TestBank.RATE * 15 / 1_000 - 2);
    assertThat(p.voices()).isEqualTo(2);
    assertThat(p.render(10).voices()).isEqualTo(1);
  }

  @Test
  void keyGroupsOfOtherChannelsAreLeftAlone() {
    Performance p = with(TestBank.region(TestBank.DC, 1, true));
    assertThat(p.on(0, 0, 46, 100).on(100, 1, 42, 100).render(LATER).voices()).isEqualTo(2);
  }

  @Test
  void layersOfOneNoteDoNotSilenceEachOther() {
    DlsRegion region = TestBank.region(TestBank.DC, 1, false);
    Performance p = new Performance(new TestBank().add(Patch.melodic(0), region, region).build());
    assertThat(p.on(0, 0, 60, 100).render(LATER).voices()).isEqualTo(2);
  }
}
