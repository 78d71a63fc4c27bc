package org.dmus.bank.gm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How loud the programs are beside each other, played by the synthesizer. */
class LevelTest {
  private static final int MUSICAL_PROGRAMS = 112;
  private static final double SPREAD_LU = 3;
  private static final double HELD = 1.5;

  private static double loudness(int program, int key) {
    return EngineNote.melodic(program, key, 100, HELD, HELD).loudness();
  }

  private static String name(int program) {
    return program + " " + BuiltBank.program(program).name();
  }

  private static double mean(int program) {
    return NoteRange.keys(program).mapToDouble(k -> loudness(program, k)).average().orElseThrow();
  }

  @Test
  void musicalProgramsAreWithinThreeLoudnessUnitsOfEachOther() {
    double[] means =
        IntStream.rangeClosed(1, MUSICAL_PROGRAMS).mapToDouble(LevelTest::mean).toArray();
    double[] sorted = means.clone();
    Arrays.sort(sorted);
    double median = sorted[sorted.length / 2];
    System.out.printf(
        Locale.ROOT,
        "loudness of programs 1-112: %.1f to %.1f, median %.1f LUFS%n",
        sorted[0],
        sorted[sorted.length - 1],
        median);
    for (int i = 0; i < means.length; i++) {
      assertThat(means[i])
          .as("loudness of %s", name(i + 1))
          .isBetween(median - SPREAD_LU / 2, median + SPREAD_LU / 2);
    }
  }

  @Test
  void noKeyOfAnInstrumentsRangeStandsOut() {
    for (int program = 1; program <= MUSICAL_PROGRAMS; program++) {
      double mean = mean(program);
      int p = program;
      NoteRange.keys(program)
          .forEach(
              key ->
                  assertThat(loudness(p, key))
                      .as("%s, key %d", name(p), key)
                      .isBetween(mean - SPREAD_LU, mean + SPREAD_LU));
    }
  }

  @Test
  void percussionAndEffectsAreHeardAndDoNotShout() {
    double piano = mean(1);
    for (int program = MUSICAL_PROGRAMS + 1; program <= 128; program++) {
      assertThat(loudness(program, 60)).as(name(program)).isBetween(piano - 5, piano + 3);
    }
  }

  @Test
  void theKitIsBalancedAroundItsSnare() {
    double snare = EngineNote.drum(1, 38, 100, 1).loudness();
    for (int key = 35; key <= 81; key++) {
      double drum = EngineNote.drum(1, key, 100, 1).loudness();
      assertThat(drum).as("key %d against the snare", key).isBetween(snare - 12, snare + 2);
    }
    assertThat(EngineNote.drum(1, 36, 100, 1).loudness()).isBetween(snare - 2, snare + 2);
    assertThat(EngineNote.drum(1, 42, 100, 1).loudness())
        .as("closed and open hi-hat")
        .isLessThan(EngineNote.drum(1, 46, 100, 1).loudness() - 3);
  }

  @Test
  void variationKitsSoundOfTheirOwnAndTakeTheRestFromTheStandardKit() {
    for (int kit : new int[] {9, 17, 25, 26, 33, 41, 49}) {
      for (int key : new int[] {36, 38, 45}) {
        assertThat(EngineNote.drum(kit, key, 100, 1).loudness())
            .as("kit %d, key %d", kit, key)
            .isCloseTo(EngineNote.drum(1, key, 100, 1).loudness(), within(8.0));
      }
      assertThat(EngineNote.drum(kit, 38, 100, 1).left())
          .as("snare of kit %d", kit)
          .isNotEqualTo(EngineNote.drum(1, 38, 100, 1).left());
      assertThat(EngineNote.drum(kit, 57, 100, 1).left())
          .as("crash cymbal of kit %d", kit)
          .isEqualTo(EngineNote.drum(1, 57, 100, 1).left());
    }
  }

  @Test
  void noKickSnareOrTomOfAnyKitRingsOn() {
    for (int kit : new int[] {1, 9, 17, 25, 26, 33, 41, 49}) {
      for (int key : new int[] {36, 38, 41, 45, 50}) {
        assertThat(NoteCharacter.of(EngineNote.drum(kit, key, 100, 3)).lastDb())
            .as("kit %d, key %d, 3 s after the blow", kit, key)
            .isLessThan(-30);
      }
    }
  }

  @Test
  void theEffectsKitIsHeardOnTheKeysOfGeneralMidi2() {
    double snare = EngineNote.drum(1, 38, 100, 1).loudness();
    for (int key = 39; key <= 84; key++) {
      assertThat(EngineNote.drum(57, key, 100, 1.5).loudness())
          .as("effect on key %d", key)
          .isBetween(snare - 14, snare + 4);
    }
    assertThat(NoteCharacter.of(EngineNote.drum(57, 58, 100, 2.4)).lastDb())
        .as("applause lasts")
        .isGreaterThan(-12);
    assertThat(NoteCharacter.of(EngineNote.drum(57, 72, 100, 2.4)).lastDb())
        .as("a shot does not")
        .isLessThan(-20);
  }

  @Test
  void noNoteOfFullVelocityClipsByItself() {
    for (int program = 1; program <= 128; program++) {
      assertThat(EngineNote.melodic(program, 60, 127, 0.5, 0.5).peakDb())
          .as(name(program))
          .isLessThan(0);
    }
  }

  @Test
  void velocityIsHeardInEveryProgram() {
    for (int program = 1; program <= 128; program++) {
      double soft = EngineNote.melodic(program, 60, 40, 1, 1).loudness();
      double hard = EngineNote.melodic(program, 60, 120, 1, 1).loudness();
      assertThat(hard - soft).as(name(program)).isGreaterThan(12);
    }
  }
}
