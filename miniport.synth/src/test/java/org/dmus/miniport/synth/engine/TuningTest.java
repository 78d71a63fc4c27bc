package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.dmus.dls.Patch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The MIDI Tuning Standard, measured from what is rendered; a fraction is 0.006 cents. */
class TuningTest {
  private static final int SECOND = TestBank.RATE;
  private static final double TOLERANCE = 0.3;

  private final Performance p = new Performance(TestBank.of(TestBank.SINE));
  private int now;

  private double cents(int channel, int key) {
    p.on(now, channel, key, 127).render(SECOND);
    double cents = Pitch.cents(p.left, SECOND / 4, SECOND);
    p.cc(now + SECOND, channel, 120, 0).render(1_000);
    now += SECOND + 1_000;
    return cents;
  }

  private static int[] join(int[]... parts) {
    return Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
  }

  private static int[] bytes(int... bytes) {
    return bytes;
  }

  /** Three bytes for each key, from cents above key 0. */
  private static int[] table(IntToDoubleFunction centsOfKey) {
    int[] table = new int[3 * 128];
    for (int key = 0; key < 128; key++) {
      double cents = Math.max(0, Math.min(12_700, centsOfKey.applyAsDouble(key)));
      int semitone = (int) (cents / 100);
      int fraction = (int) Math.round((cents - 100 * semitone) * 163.84);
      table[3 * key] = semitone;
      table[3 * key + 1] = fraction >> 7;
      table[3 * key + 2] = fraction & 0x7F;
    }
    return table;
  }

  private static int[] dump(int[] head, IntToDoubleFunction centsOfKey) {
    return join(bytes(0xF0, 0x7E, 0x10, 8), head, new int[16], table(centsOfKey), bytes(0, 0xF7));
  }

  private static int[] octave(int... head) {
    return join(bytes(0xF0), head, new int[16], octaveOf(1), bytes(0, 0xF7));
  }

  /** Only D is tuned, 20 cents up. */
  private static int[] octaveOf(int bytesEach) {
    int[] scale = new int[12 * bytesEach];
    for (int i = 0; i < 12; i++) {
      scale[i * bytesEach] = bytesEach == 1 ? i == 2 ? 84 : 64 : 64;
    }
    if (bytesEach == 2) {
      int d = 8192 + 8192 / 5;
      scale[4] = d >> 7;
      scale[5] = d & 0x7F;
    }
    return scale;
  }

  @Test
  void aDumpedProgramIsHeardWhereItIsSelected() {
    p.sysex(0, dump(bytes(1, 5), key -> 50.0 * key + 3_000)); // quarter tones around key 60
    assertThat(cents(0, 62)).as("not selected").isCloseTo(200, within(TOLERANCE));
    p.rpn(now, 0, 3, 5, 0);
    assertThat(cents(0, 62)).isCloseTo(100, within(TOLERANCE));
    assertThat(cents(0, 61)).isCloseTo(50, within(TOLERANCE));
    assertThat(cents(1, 62)).as("another channel").isCloseTo(200, within(TOLERANCE));
    p.rpn(now, 0, 3, 0, 0);
    assertThat(cents(0, 62)).as("program 0").isCloseTo(200, within(TOLERANCE));
  }

  @Test
  void aProgramMayBeSelectedBeforeItIsDumped() {
    p.rpn(0, 0, 3, 7, 0);
    assertThat(cents(0, 60)).isCloseTo(0, within(TOLERANCE));
    p.sysex(now, dump(bytes(1, 7), key -> 100.0 * key - 31));
    assertThat(cents(0, 60)).isCloseTo(-31, within(TOLERANCE));
  }

  @Test
  void banksOfTuningProgramsAreApart() {
    p.sysex(0, dump(bytes(4, 2, 5), key -> 100.0 * key + 40)).rpn(0, 0, 3, 5, 0);
    assertThat(cents(0, 60)).isCloseTo(0, within(TOLERANCE));
    p.rpn(now, 0, 4, 2, 0);
    assertThat(cents(0, 60)).isCloseTo(40, within(TOLERANCE));
    p.cc(now, 0, 97, 0);
    assertThat(cents(0, 60)).as("bank 1").isCloseTo(0, within(TOLERANCE));
  }

  @Test
  void aSingleNoteChangesWhileItSounds() {
    p.on(0, 0, 60, 127).render(SECOND);
    p.sysex(SECOND, 0xF0, 0x7F, 0x7F, 8, 2, 0, 2, 60, 61, 64, 0, 61, 127, 127, 127, 0xF7);
    p.render(SECOND);
    assertThat(Pitch.cents(p.left, 200, SECOND)).isCloseTo(150, within(TOLERANCE));
    now = 2 * SECOND;
    p.cc(now, 0, 120, 0).render(1_000);
    now += 1_000;
    assertThat(cents(0, 61)).as("left as it was").isCloseTo(100, within(TOLERANCE));
  }

  @Test
  void aSingleNoteInABankChangesForTheNextNoteOrForThoseThatSound() {
    for (int kind : new int[] {0x7E, 0x7F}) {
      Performance q = new Performance(TestBank.of(TestBank.SINE)).rpn(0, 0, 4, 3, 0);
      q.rpn(0, 0, 3, 9, 0).on(0, 0, 60, 127).render(SECOND);
      q.sysex(SECOND, 0xF0, kind, 0x7F, 8, 7, 3, 9, 1, 60, 60, 64, 0, 0xF7).render(SECOND);
      double expected = kind == 0x7F ? 50 : 0;
      assertThat(Pitch.cents(q.left, 200, SECOND)).isCloseTo(expected, within(TOLERANCE));
      q.cc(2 * SECOND, 0, 120, 0).render(1_000).on(2 * SECOND + 1_000, 0, 60, 127).render(SECOND);
      assertThat(Pitch.cents(q.left, 200, SECOND)).isCloseTo(50, within(TOLERANCE));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aScaleTunesTheChannelsItNames(int bytesEach) {
    // channels 1 and 16
    int[] message =
        join(bytes(0xF0, 0x7F, 0x7F, 8, 7 + bytesEach, 2, 0, 1), octaveOf(bytesEach), bytes(0xF7));
    p.sysex(0, message);
    assertThat(cents(0, 62)).isCloseTo(220, within(TOLERANCE));
    assertThat(cents(0, 60)).isCloseTo(0, within(TOLERANCE));
    assertThat(cents(15, 74)).isCloseTo(1_420, within(TOLERANCE));
    assertThat(cents(1, 62)).isCloseTo(200, within(TOLERANCE));
  }

  @Test
  void aScaleThatIsNotRealTimeLeavesWhatSounds() {
    for (int kind : new int[] {0x7E, 0x7F}) {
      Performance q = new Performance(TestBank.of(TestBank.SINE)).on(0, 0, 62, 127);
      q.render(SECOND);
      q.sysex(SECOND, join(bytes(0xF0, kind, 0x7F, 8, 8, 3, 127, 127), octaveOf(1), bytes(0xF7)));
      q.render(SECOND);
      double expected = kind == 0x7F ? 220 : 200;
      assertThat(Pitch.cents(q.left, 200, SECOND)).isCloseTo(expected, within(TOLERANCE));
    }
  }

  @Test
  void anOctaveIsDumpedIntoAProgram() {
    p.sysex(0, octave(0x7E, 0x10, 8, 5, 0, 11)).rpn(0, 0, 3, 11, 0);
    assertThat(cents(0, 62)).isCloseTo(220, within(TOLERANCE));
    assertThat(cents(0, 50)).isCloseTo(-980, within(TOLERANCE));
    assertThat(cents(0, 60)).isCloseTo(0, within(TOLERANCE));
  }

  @Test
  void theChangeActsAtItsFrame() {
    p.on(0, 0, 60, 127).rpn(0, 0, 3, 1, 0).render(SECOND / 2);
    float[] before =
        new Performance(TestBank.of(TestBank.SINE)).on(0, 0, 60, 127).render(SECOND).left;
    int at = SECOND / 2 + 12_345;
    p.sysex(at, 0xF0, 0x7F, 0x7F, 8, 2, 1, 1, 60, 72, 0, 0, 0xF7).render(SECOND / 2);
    int first = Arrays.mismatch(p.left, Arrays.copyOfRange(before, SECOND / 2, SECOND));
    // the speed begins to move there: a frame or two until it is more than rounding
    assertThat(first).isBetween(12_345, 12_348);
  }

  @Test
  void masterTuningMovesEveryKeyAndTheScaleStays() {
    p.sysex(0, join(bytes(0xF0, 0x7F, 0x7F, 8, 8, 0, 0, 1), octaveOf(1), bytes(0xF7)));
    p.sysex(0, 0xF0, 0x7F, 0x7F, 4, 3, 0, 96, 0xF7); // half of a semitone up
    assertThat(cents(0, 62)).isCloseTo(270, within(TOLERANCE));
    assertThat(cents(5, 62)).isCloseTo(250, within(TOLERANCE));
    p.sysex(now, 0xF0, 0x7F, 0x7F, 4, 4, 0, 64 - 12, 0xF7);
    assertThat(cents(5, 62)).isCloseTo(-950, within(TOLERANCE));
  }

  @Test
  void masterCoarseTuningLeavesDrumsWhereTheyAre() {
    Performance q =
        new Performance(new TestBank().add(Patch.drums(0), TestBank.region(TestBank.SINE)).build());
    q.sysex(0, 0xF0, 0x7F, 0x7F, 4, 4, 0, 52, 0xF7).on(0, 9, 60, 127).render(SECOND);
    assertThat(Pitch.cents(q.left, 200, SECOND)).isCloseTo(0, within(TOLERANCE));
  }

  @Test
  void aDumpThatIsCutOffIsIgnoredAndCounted() {
    int[] whole = dump(bytes(1, 0), key -> 100.0 * key + 50);
    int[] cut = Arrays.copyOf(whole, 200);
    cut[199] = 0xF7;
    p.sysex(0, cut);
    assertThat(cents(0, 60)).isCloseTo(0, within(TOLERANCE));
    assertThat(p.synthesizer.statistics().damagedMessages()).isEqualTo(1);
    p.sysex(now, whole);
    assertThat(cents(0, 60)).isCloseTo(50, within(TOLERANCE));
  }

  @Test
  void aTuningProgramTooManyIsIgnoredAndCountedAndTheOthersCanBeChanged() {
    for (int program = 0; program <= TuningPrograms.CAPACITY; program++) {
      p.sysex(0, dump(bytes(1, program), key -> 100.0 * key + 50));
    }
    p.rpn(0, 0, 3, TuningPrograms.CAPACITY, 0);
    assertThat(cents(0, 60)).isCloseTo(0, within(TOLERANCE));
    assertThat(p.synthesizer.statistics().damagedMessages()).isEqualTo(1);
    p.sysex(now, dump(bytes(1, 3), key -> 100.0 * key - 20)).rpn(now, 0, 3, 3, 0);
    assertThat(cents(0, 60)).isCloseTo(-20, within(TOLERANCE));
  }

  @Test
  void generalMidiOnRestoresEqualTemperament() {
    p.sysex(0, dump(bytes(1, 0), key -> 100.0 * key + 50)).rpn(0, 0, 3, 0, 0);
    p.sysex(0, 0xF0, 0x7F, 0x7F, 4, 3, 0, 96, 0xF7);
    p.render(10).sysex(10, 0xF0, 0x7E, 0x7F, 9, 1, 0xF7);
    now = 10;
    assertThat(cents(0, 60)).isCloseTo(0, within(TOLERANCE));
  }
}
