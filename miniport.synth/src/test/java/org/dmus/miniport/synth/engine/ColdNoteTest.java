package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dmus.dls.Patch;
import org.dmus.dls.sound.BankWave;
import org.dmus.dls.sound.SoundBank;
import org.dmus.dls.sound.SoundInstrument;
import org.dmus.dls.sound.WaveLoader;
import org.junit.jupiter.api.Test;

/** What is heard of notes whose waves are not decoded yet; the test is the loader. */
class ColdNoteTest {
  private static final int LATE = 700;
  private static final int HELD = 300;
  private static final int FRAMES = 4_000;

  private final List<BankWave> wanted = new ArrayList<>();
  private final List<SoundInstrument> expected = new ArrayList<>();
  private final WaveLoader loader =
      new WaveLoader() {
        @Override
        public void wanted(SoundInstrument instrument) {
          expected.add(instrument);
        }

        @Override
        public void wanted(BankWave wave) {
          wanted.add(wave);
        }
      };

  private static SoundBank bank() {
    return new TestBank()
        .add(Patch.melodic(0), TestBank.region(TestBank.SINE))
        .add(Patch.melodic(1), TestBank.region(TestBank.RAMP))
        .build();
  }

  private Performance cold(SoundBank bank) {
    Synthesizer synthesizer = new Synthesizer(Performance.settings(), loader);
    return new Performance(bank, synthesizer);
  }

  private static float[] warm(int holdFrames) {
    return new Performance(bank())
        .on(0, 0, 64, 100)
        .off(holdFrames, 0, 64)
        .render(FRAMES)
        .left
        .clone();
  }

  @Test
  void aNoteWaitsForItsWaveAndIsThenWholeAndAsLongAsItWasHeld() {
    Performance p = cold(bank());
    assertThat(p.on(0, 0, 64, 100).off(HELD, 0, 64).render(LATE).left).containsOnly(0);
    assertThat(wanted).hasSize(1);
    wanted.get(0).decode();
    assertThat(p.render(FRAMES).left).isEqualTo(warm(HELD));
  }

  @Test
  void aNoteThatWasHeldAllTheTimeIsWhole() {
    Performance p = cold(bank()).on(0, 0, 64, 100);
    p.render(LATE);
    wanted.get(0).decode();
    p.off(LATE + 1_000, 0, 64);
    assertThat(p.render(FRAMES).left).isEqualTo(warm(1_000));
  }

  @Test
  void otherNotesDoNotWait() {
    SoundBank bank = bank();
    bank.find(false, 0, 0, 0).prepare();
    Performance p = cold(bank).program(0, 1, 1).on(0, 1, 60, 100);
    p.on(0, 0, 64, 100).off(HELD, 0, 64);
    assertThat(p.render(FRAMES).left).isEqualTo(warm(HELD));
    assertThat(wanted).hasSize(1);
  }

  @Test
  void aNoteThatIsCutBeforeItsWaveIsThereIsNeverHeard() {
    Performance p = cold(bank()).on(0, 0, 64, 100).cc(HELD, 0, 120, 0);
    p.render(LATE);
    wanted.get(0).decode();
    assertThat(p.render(FRAMES).left).containsOnly(0);
    assertThat(p.voices()).isZero();
  }

  @Test
  void notesThatHaveToWaitAreCountedOnceEach() {
    Performance p = cold(bank()).on(0, 0, 64, 100).on(HELD, 0, 67, 100);
    p.render(LATE);
    assertThat(p.synthesizer.statistics().lateNotes()).isEqualTo(2);
    wanted.get(0).decode();
    p.on(LATE + 1_000, 0, 60, 100).render(FRAMES);
    assertThat(p.synthesizer.statistics().lateNotes()).as("once the wave is there").isEqualTo(2);
    p.synthesizer.statistics().reset();
    assertThat(p.synthesizer.statistics().lateNotes()).isZero();
  }

  @Test
  void aNoteOfTwoLateWavesIsOneLateNote() {
    SoundBank layered =
        new TestBank()
            .add(Patch.melodic(0), TestBank.region(TestBank.SINE), TestBank.region(TestBank.RAMP))
            .build();
    Performance p = cold(layered).on(0, 0, 64, 100);
    p.render(LATE);
    assertThat(p.synthesizer.statistics().lateNotes()).isEqualTo(1);
    assertThat(p.voices()).isEqualTo(2);
  }

  @Test
  void whatIsSelectedIsExpectedBeforeItsNotes() {
    SoundBank bank = bank();
    Performance p = cold(bank);
    assertThat(expected).contains(bank.find(false, 0, 0, 0));
    p.program(0, 3, 1).render(10);
    assertThat(expected).contains(bank.find(false, 0, 0, 1));
    assertThat(wanted).isEmpty();
  }

  @Test
  void offlineAWaveIsDecodedForItsFirstNoteAndNotBefore() {
    SoundBank bank = bank();
    Performance p = new Performance(bank).on(0, 0, 64, 100).render(100);
    assertThat(p.left).isEqualTo(Arrays.copyOf(warm(FRAMES - 1), 100));
    assertThat(bank.find(false, 0, 0, 1).regions(60)[0].wave.table()).isNull();
    assertThat(p.synthesizer.statistics().lateNotes()).isZero();
  }
}
