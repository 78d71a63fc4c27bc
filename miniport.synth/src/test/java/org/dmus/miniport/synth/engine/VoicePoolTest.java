package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.Patch;
import org.dmus.dls.sound.SoundBank;
import org.junit.jupiter.api.Test;

class VoicePoolTest {
  private static final int LATER = 2_000;
  private static final Connection LONG_RELEASE =
      Connection.constant(Articulator.DST_EG1_RELEASE_TIME, DlsUnits.secondsToTime(30));

  private static SoundBank bank() {
    return new TestBank()
        .add(Patch.melodic(0), TestBank.region(TestBank.DC, LONG_RELEASE))
        .add(Patch.drums(0), TestBank.region(TestBank.DC, LONG_RELEASE))
        .build();
  }

  private static Performance of(int polyphony) {
    return new Performance(bank(), Performance.settings().withPolyphony(polyphony));
  }

  private static boolean sounds(Performance p, int channel, int key) {
    return p.synthesizer.isSounding(1, channel, key);
  }

  @Test
  void aNoteTooManyTakesTheOldestVoice() {
    Performance p = of(32);
    for (int i = 0; i < 33; i++) {
      p.on(i * 10, 0, 40 + i, 100);
    }
    p.render(LATER);
    assertThat(p.voices()).isEqualTo(32);
    assertThat(sounds(p, 0, 40)).isFalse();
    assertThat(sounds(p, 0, 41)).isTrue();
    assertThat(sounds(p, 0, 72)).isTrue();
    assertThat(p.synthesizer.statistics().stolenNotes()).isEqualTo(1);
    assertThat(p.synthesizer.statistics().lostNotes()).isZero();
  }

  @Test
  void aReleasedVoiceGoesBeforeAnOlderHeldOne() {
    Performance p = of(3).on(0, 0, 40, 100).on(1, 0, 41, 100).on(2, 0, 42, 100);
    p.off(5, 0, 41).on(10, 0, 43, 100).render(LATER);
    assertThat(sounds(p, 0, 41)).isFalse();
    assertThat(sounds(p, 0, 40)).isTrue();
  }

  @Test
  void ofReleasedVoicesTheQuieterGoes() {
    Performance p = of(3).on(0, 0, 40, 120).on(1, 0, 41, 20).on(2, 0, 42, 120);
    p.off(500, 0, 40).off(500, 0, 41).on(1_000, 0, 43, 100).render(LATER);
    assertThat(sounds(p, 0, 41)).isFalse();
    assertThat(sounds(p, 0, 40)).isTrue();
  }

  @Test
  void theLeastImportantChannelGoesFirst() {
    Performance p = of(2).on(0, 0, 40, 100).on(1, 15, 41, 100).on(10, 0, 42, 100).render(LATER);
    assertThat(sounds(p, 15, 41)).isFalse();
    assertThat(sounds(p, 0, 40)).isTrue();
  }

  @Test
  void channelSixteenNeverStealsFromTheDrums() {
    Performance p = of(2).on(0, 9, 40, 100).on(1, 9, 41, 100).off(2, 9, 41);
    p.on(10, 15, 60, 100).render(LATER);
    assertThat(sounds(p, 9, 40)).isTrue();
    assertThat(sounds(p, 9, 41)).isTrue();
    assertThat(sounds(p, 15, 60)).isFalse();
    assertThat(p.synthesizer.statistics().lostNotes()).isEqualTo(1);
  }

  @Test
  void aChannelWhosePriorityWasRaisedMaySteal() {
    Performance p = of(1).on(0, 9, 40, 100).render(10);
    p.synthesizer.setChannelPriority(1, 15, 0xF0000000);
    p.on(10, 15, 60, 100).render(LATER);
    assertThat(sounds(p, 15, 60)).isTrue();
    assertThat(sounds(p, 9, 40)).isFalse();
  }

  @Test
  void defaultPrioritiesAreThoseOfTheHeader() {
    Synthesizer s = of(1).synthesizer;
    assertThat(s.channelPriority(1, 9)).isEqualTo(0x8000000F);
    assertThat(s.channelPriority(1, 0)).isEqualTo(0x8000000E);
    assertThat(s.channelPriority(1, 8)).isEqualTo(0x80000006);
    assertThat(s.channelPriority(1, 10)).isEqualTo(0x80000005);
    assertThat(s.channelPriority(1, 15)).isEqualTo(0x80000000);
  }

  @Test
  void aStolenVoiceFadesInsteadOfClicking() {
    Performance p = of(1).on(0, 0, 60, 127).on(1_000, 0, 61, 1).render(LATER);
    for (int i = 1_001; i < 1_500; i++) {
      assertThat(p.left[i - 1] - p.left[i]).isLessThan(0.06f);
    }
  }

  @Test
  void aBurstThatNeedsMoreVoicesThanFadeStillPlaysTheNewest() {
    Performance p = of(4);
    for (int i = 0; i < 100; i++) {
      p.on(i, 0, i, 100);
    }
    p.render(LATER);
    assertThat(p.voices()).isEqualTo(4);
    assertThat(sounds(p, 0, 99)).isTrue();
    assertThat(sounds(p, 0, 96)).isTrue();
  }
}
