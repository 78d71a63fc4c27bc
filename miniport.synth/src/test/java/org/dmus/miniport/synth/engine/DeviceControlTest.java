package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.Patch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Universal system exclusive that is not tuning: as heard. */
class DeviceControlTest {
  private static final int SECOND = TestBank.RATE;
  private static final double CENTRE = TestBank.DC_LEVEL * Math.sqrt(0.5);

  private static Performance dc() {
    return new Performance(TestBank.of(TestBank.DC));
  }

  private static Performance sine(Connection... articulation) {
    return new Performance(TestBank.of(TestBank.SINE, articulation));
  }

  private static Performance realTime(Performance p, long frame, int... bytes) {
    int[] message = new int[bytes.length + 4];
    message[0] = 0xF0;
    message[1] = 0x7F;
    message[2] = 0x7F;
    System.arraycopy(bytes, 0, message, 3, bytes.length);
    message[message.length - 1] = 0xF7;
    return p.sysex(frame, message);
  }

  @ParameterizedTest
  @CsvSource({"0,1,0", "4096,1,0.5", "8192,1,1", "16383,0,1"})
  void balanceTakesFromOneSide(int value, double left, double right) {
    Performance p = dc().on(0, 0, 60, 127);
    realTime(p, 0, 4, 2, value & 0x7F, value >> 7).render(SECOND);
    assertThat(p.left[SECOND - 1] / CENTRE).isCloseTo(left, within(0.001));
    assertThat(p.right[SECOND - 1] / CENTRE).isCloseTo(right, within(0.001));
  }

  @Test
  void balanceMovesWithoutAClickAndWhateverTheCalls() {
    float[] whole = {};
    for (int chunk : new int[] {SECOND / 10, 1, 333}) {
      Performance p = dc().on(0, 0, 60, 127);
      realTime(realTime(p, 1_000, 4, 2, 0, 0), 1_200, 4, 2, 0, 64).renderIn(SECOND / 10, chunk);
      for (int i = 1; i < p.right.length; i++) {
        assertThat(Math.abs(p.right[i] - p.right[i - 1])).isLessThan(i == 1 ? 1 : 0.002f);
      }
      whole = whole.length == 0 ? p.right : whole;
      assertThat(Arrays.mismatch(p.right, whole)).isEqualTo(-1);
    }
  }

  @Test
  void generalMidiOnPutsTheBalanceBack() {
    Performance p = realTime(dc(), 0, 4, 2, 0, 0).sysex(1, 0xF0, 0x7E, 0x7F, 9, 3, 0xF7);
    p.cc(1, 0, 7, 127).on(1, 0, 60, 127).render(SECOND);
    assertThat(p.right[SECOND - 1]).isCloseTo((float) CENTRE, within(1e-4f));
  }

  /** Returns the energy of what effects add to a click from a time on. */
  private static double tail(int cc, int fromFrame, int... effect) {
    Performance p =
        new Performance(TestBank.of(TestBank.CLICK), Performance.settings().withEffects(true));
    p.cc(0, 0, 91, cc == 91 ? 127 : 0).cc(0, 0, 93, cc == 93 ? 127 : 0);
    if (effect.length > 0) {
      realTime(p, 0, effect);
    }
    p.on(0, 0, 60, 127).render(4 * SECOND);
    double energy = 0;
    for (int i = fromFrame; i < p.left.length; i++) {
      energy += p.left[i] * p.left[i];
    }
    return energy;
  }

  @Test
  void theReverberationTimeIsHeard() {
    double asItIs = tail(91, SECOND);
    assertThat(tail(91, SECOND, 4, 5, 1, 1, 1, 1, 1, 1, 30)).isLessThan(asItIs / 10);
    assertThat(tail(91, SECOND, 4, 5, 1, 1, 1, 1, 1, 1, 80)).isGreaterThan(asItIs * 2);
  }

  @Test
  void theChorusIsToldItsParametersAndNotTheReverberation() {
    double asItIs = tail(93, 100);
    assertThat(asItIs).isNotZero();
    assertThat(tail(93, 100, 4, 5, 1, 1, 1, 1, 2, 3, 110)).isGreaterThan(asItIs * 1.2);
    assertThat(tail(93, 100, 4, 5, 1, 1, 1, 1, 1, 1, 110)).isEqualTo(asItIs);
  }

  private static double pitch(Performance p) {
    p.on(0, 0, 60, 127).render(SECOND);
    return Pitch.cents(p.left, SECOND / 2, SECOND);
  }

  @Test
  void pressureAndAControllerBendAsTheyAreTold() {
    assertThat(pitch(realTime(sine(), 0, 9, 1, 0, 0, 66).send(0, 0xD0, 127, 0)))
        .isCloseTo(200, within(0.5));
    assertThat(pitch(realTime(sine(), 0, 9, 2, 0, 0, 60).send(0, 0xA0, 60, 127)))
        .isCloseTo(-400, within(0.5));
    assertThat(pitch(realTime(sine(), 0, 9, 3, 0, 16, 0, 76).cc(0, 0, 16, 127)))
        .isCloseTo(1_200, within(0.5));
    assertThat(pitch(realTime(sine(), 0, 9, 3, 0, 16, 0, 76).cc(0, 0, 17, 127)))
        .as("another controller")
        .isCloseTo(0, within(0.5));
    assertThat(pitch(realTime(sine(), 0, 9, 1, 1, 0, 66).send(0, 0xD0, 127, 0)))
        .as("another channel")
        .isCloseTo(0, within(0.5));
  }

  @Test
  void pressureActsOnANoteThatSounds() {
    Performance p = realTime(sine(), 0, 9, 1, 0, 0, 66).on(0, 0, 60, 127).render(SECOND);
    p.send(SECOND, 0xD0, 127, 0).render(SECOND);
    assertThat(Pitch.cents(p.left, 200, SECOND)).isCloseTo(200, within(0.5));
  }

  @Test
  void pressureMakesVibratoTremoloAndQuiet() {
    Performance vibrato = realTime(sine(), 0, 9, 1, 0, 3, 21).send(0, 0xD0, 127, 0);
    vibrato.on(0, 0, 60, 127).render(SECOND);
    assertThat(Pitch.highestCents(vibrato.left, 4_410, SECOND)).isCloseTo(99, within(3.0));

    Performance quiet = realTime(dc(), 0, 9, 1, 0, 2, 32).send(0, 0xD0, 127, 0);
    quiet.on(0, 0, 60, 127).render(1_000);
    assertThat(Performance.db(quiet.left[999], CENTRE)).isCloseTo(-6.02, within(0.05));

    Performance tremolo = realTime(dc(), 0, 9, 1, 0, 5, 127).send(0, 0xD0, 127, 0);
    tremolo.on(0, 0, 60, 127).render(SECOND);
    float[] sorted = Arrays.copyOfRange(tremolo.left, 4_410, SECOND);
    Arrays.sort(sorted);
    assertThat(Performance.db(sorted[0], CENTRE)).isCloseTo(-24, within(0.2));
    assertThat(Performance.db(sorted[sorted.length - 1], CENTRE)).isCloseTo(0, within(0.1));
  }

  @Test
  void pressureShutsAFilter() {
    Connection cutoff =
        Connection.constant(Articulator.DST_FILTER_CUTOFF, DlsUnits.hzToPitch(441 * 16));
    Performance p = realTime(sine(cutoff), 0, 9, 1, 0, 1, 64 - 48).send(0, 0xD0, 127, 0);
    p.on(0, 0, 60, 127).render(SECOND);
    // 7,200 cents down from four octaves above: two octaves below the sine
    float[] sorted = Arrays.copyOfRange(p.left, SECOND / 2, SECOND);
    Arrays.sort(sorted);
    assertThat(Performance.db(sorted[sorted.length - 1], CENTRE)).isBetween(-26.0, -21.0);
  }

  @ParameterizedTest
  @CsvSource({"64,0", "127,5.95", "32,-6.02", "96,3.52"})
  void theVolumeOfAKeyIsAShareOfItsOwn(int value, double db) {
    Performance p = dc().cc(0, 0, 7, 64);
    realTime(p, 0, 0x0A, 1, 0, 60, 7, value).on(0, 0, 60, 127).render(1_000);
    // CC7 of 64 is 11.9 dB down: there is room above
    assertThat(Performance.db(p.left[999], CENTRE)).isCloseTo(db - 11.9, within(0.05));
  }

  @Test
  void aKeyHasAPanATuningAndSendsOfItsOwn() {
    Performance p = realTime(sine(), 0, 0x0A, 1, 0, 60, 0x0A, 0, 0x79, 67, 0x78, 96);
    assertThat(pitch(p)).isCloseTo(350, within(0.5));
    assertThat(p.right[SECOND - 100]).isCloseTo(0, within(1e-6f));
    p.cc(SECOND, 0, 120, 0).render(1_000).on(SECOND + 1_000, 0, 62, 127).render(SECOND);
    assertThat(Pitch.cents(p.left, SECOND / 2, SECOND)).isCloseTo(200, within(0.5));
  }

  @ParameterizedTest
  @ValueSource(ints = {91, 93})
  void aSendOfAKeyTakesThePlaceOfTheChannels(int cc) {
    // the send of the channel is full: a key without one is dry
    assertThat(tail(cc, 100, 0x0A, 1, 0, 60, cc, 0)).isZero();
    assertThat(tail(cc, 100, 0x0A, 1, 0, 61, cc, 0)).isEqualTo(tail(cc, 100));
  }

  private static boolean drumSurvives(int... dlsCommands) {
    Performance p =
        new Performance(
            new TestBank()
                .add(Patch.melodic(0), TestBank.region(TestBank.DC))
                .add(Patch.drums(0), TestBank.region(TestBank.DC))
                .build(),
            Performance.settings().withPolyphony(1));
    for (int command : dlsCommands) {
      p.sysex(0, 0xF0, 0x7E, 0x7F, 0x0A, command, 0xF7);
    }
    p.on(0, 9, 60, 127).on(10, 15, 60, 127).render(2_000);
    return p.synthesizer.isSounding(1, 9, 60);
  }

  @Test
  void staticAllocationIsSwitchedInDlsModeOnly() {
    assertThat(drumSurvives()).isTrue();
    assertThat(drumSurvives(3)).isFalse();
    assertThat(drumSurvives(3, 4)).isTrue();
    assertThat(drumSurvives(2, 3)).isTrue();
    assertThat(drumSurvives(2, 1, 3)).isFalse();
  }

  @Test
  void aMessageThatIsCutOffIsIgnoredAndCounted() {
    Performance p = dc().sysex(0, 0xF0, 0x7F, 0x7F, 4, 1, 0xF7).sysex(0, 0xF0, 0x7F, 0x7F, 4, 1, 0);
    p.on(0, 0, 60, 127).render(100);
    assertThat(p.left[99]).isCloseTo((float) CENTRE, within(1e-4f));
    assertThat(p.synthesizer.statistics().damagedMessages()).isEqualTo(2);
  }
}
