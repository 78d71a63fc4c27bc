package org.dmus.miniport.fmsynth.midi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every program and every drum: in tune, as loud as the others, and over when it is over. */
class PatchSetTest {
  private static final int SECOND = Notes.RATE;

  /**
   * Noises have no pitch: fret, breath, sea, bird, telephone, helicopter, applause, shot, cymbal.
   */
  private static final Set<Integer> NOISES =
      Set.of(115, 119, 120, 121, 122, 123, 124, 125, 126, 127);

  private static final int FIRST_DRUM = 35;
  private static final int LAST_DRUM = 81;

  private final PatchSet set = PatchSet.builtIn();

  /** Where instruments are played: basses low, bells high. */
  private static int key(int program) {
    boolean isBass = program >= 32 && program < 40 || Set.of(43, 47, 58, 116).contains(program);
    boolean isHigh = Set.of(8, 9, 10, 72, 112).contains(program);
    return isBass ? 40 : isHigh ? 84 : 64;
  }

  @Test
  void thereAre128ProgramsWithNames() {
    assertThat(IntStream.range(0, 128).mapToObj(i -> set.program(i).name()))
        .doesNotHaveDuplicates();
    assertThat(set.program(56).name()).isEqualTo("Trumpet");
    assertThat(set.drum(38).name()).isEqualTo("Acoustic Snare");
    assertThat(set.drum(FIRST_DRUM - 1)).isNull();
    assertThat(set.drum(LAST_DRUM + 1)).isNull();
  }

  @Test
  void everyProgramIsInTuneAndAsLoudAsTheOthersAndEnds() {
    SoftAssertions all = new SoftAssertions();
    for (int program = 0; program < 128; program++) {
      String name = set.program(program).name();
      Notes notes = new Notes().program(0, program).on(0, key(program), 100);
      float[] sound = notes.render(SECOND * 6 / 10)[0];
      if (!NOISES.contains(program)) {
        double cents = Tuner.cents(sound, SECOND / 5, key(program));
        all.assertThat(cents).as(name + ", cents").isCloseTo(0, within(3.0));
      }
      all.assertThat(Loudness.loudest(sound)).as(name + ", LUFS").isCloseTo(-30, within(3.0));
      notes.off(0, key(program));
      all.assertThat(isOver(notes)).as(name + ", end").isTrue();
    }
    all.assertAll();
  }

  @Test
  void everyDrumIsHeardEndsAndIsNoOther() {
    float[][] sounds = new float[128][];
    for (int key = FIRST_DRUM; key <= LAST_DRUM; key++) {
      Notes notes = new Notes().on(9, key, 100);
      sounds[key] = notes.render(SECOND * 4 / 10)[0];
      assertThat(Loudness.loudest(sounds[key])).as(set.drum(key).name()).isBetween(-42.0, -28.0);
      assertThat(isOver(notes)).as(set.drum(key).name()).isTrue();
      for (int other = FIRST_DRUM; other < key; other++) {
        assertThat(likeness(sounds[key], sounds[other]))
            .as(set.drum(key).name() + " and " + set.drum(other).name())
            .isLessThan(0.98);
      }
    }
  }

  /** Waits until no note sounds, 8 s at most; then there is silence, to the last bit. */
  private static boolean isOver(Notes notes) {
    for (int i = 0; i < 80 && notes.synthesizer.counts().sounding() > 0; i++) {
      notes.render(SECOND / 10);
    }
    notes.render(SECOND / 2);
    return notes.synthesizer.counts().sounding() == 0 && Notes.peak(notes.render(100)[0]) == 0;
  }

  /** Returns the correlation of two sounds, -1..1. */
  private static double likeness(float[] a, float[] b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i += 3) {
      ab += a[i] * b[i];
      aa += a[i] * a[i];
      bb += b[i] * b[i];
    }
    return ab / Math.sqrt(aa * bb);
  }

  @Test
  void aLineThatLacksSomethingIsRefusedWithASentence() {
    assertThatThrownBy(() -> new PatchLine("1 Name | 1>2")).hasMessageContaining("1 Name");
    PatchLine line = new PatchLine("1 Name | 1>2>3>4 | 1 sine 1.1.1.1 0 | 1 sine 1.1.1.1 0");
    assertThatThrownBy(line::program).hasMessage("1>2>3>4 connects 4 operators, there are 2");
    PatchLine odd = new PatchLine("1 Name | 2>1 | 1 sine 1.1.1.1 0 | 1 sine 1.1.1.1 0");
    assertThatThrownBy(odd::program).hasMessage("no connection: 2>1");
  }
}
