package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dmus.dls.Articulator.*;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;
import org.dmus.miniport.synth.channel.ChannelState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Controllers as General MIDI 2 has them, where no test of their own hears them. */
class Gm2ControllerTest {
  private static final int SECOND = TestBank.RATE;
  private static final double CENTRE = TestBank.DC_LEVEL * Math.sqrt(0.5);
  private static final int BIPOLAR = sourceTransform(TRN_NONE, true, false);

  /** A vibrato that is heard as a tremolo, and so can be counted. */
  private static final Connection[] TREMOLO = {
    Connection.constant(DST_GAIN, DlsUnits.dbToGain(-10)),
    new Connection(SRC_VIBRATO, 0, DST_GAIN, BIPOLAR, DlsUnits.dbToGain(6))
  };

  private static float[] tremolo(int controller, int value) {
    Performance p = new Performance(TestBank.of(TestBank.DC, TREMOLO));
    return p.cc(0, 0, controller, value).on(0, 0, 60, 127).render(2 * SECOND).left;
  }

  private static int swings(float[] x) {
    int count = 0;
    for (int i = SECOND; i < x.length; i++) {
      boolean rises = x[i - 1] < x[0] && x[i] >= x[0];
      count += rises ? 1 : 0;
    }
    return count;
  }

  private static int firstMove(float[] x) {
    int at = 0;
    while (Math.abs(x[at] - x[0]) < 1e-3f * x[0]) {
      at++;
    }
    return at;
  }

  @ParameterizedTest
  @CsvSource({"64,5", "112,10", "16,2"})
  void cc76MovesTheRateOfTheVibratoByQuartersOfASemitone(int value, int perSecond) {
    assertThat(swings(tremolo(76, value))).isBetween(perSecond, perSecond + 1);
  }

  @ParameterizedTest
  @CsvSource({"64,441", "112,7056", "88,1764"})
  void cc78DoublesTheDelayOfTheVibratoWithTwelveSteps(int value, int frames) {
    assertThat(firstMove(tremolo(78, value))).isBetween(frames - 64, frames + 64);
  }

  @Test
  void theSoftPedalTakesThreeDecibelsFromNotesThatBegin() {
    Performance p = new Performance(TestBank.of(TestBank.DC));
    p.cc(0, 0, 67, 64).on(0, 0, 60, 127).cc(500, 0, 67, 0).render(1_000);
    assertThat(Performance.db(p.left[499], CENTRE)).isCloseTo(-3, within(0.01));
    assertThat(Performance.db(p.left[999], CENTRE)).as("raised").isCloseTo(-3, within(0.01));
    Performance late = new Performance(TestBank.of(TestBank.DC));
    late.on(0, 0, 60, 127).cc(10, 0, 67, 127).render(1_000);
    assertThat(Performance.db(late.left[999], CENTRE)).isCloseTo(0, within(0.01));
  }

  @ParameterizedTest
  @ValueSource(ints = {91, 93})
  void aSendIsAsLargeAsItsController(int controller) {
    float[] dry = wet(p -> p.cc(0, 0, controller, 0));
    double full = most(wet(p -> p.cc(0, 0, controller, 127)), dry);
    for (int value : new int[] {1, 32, 64, 100}) {
      double part = most(wet(p -> p.cc(0, 0, controller, value)), dry);
      assertThat(part / full)
          .as("CC%d = %d", controller, value)
          .isCloseTo(value / 127.0, within(1e-3));
    }
  }

  private static float[] wet(UnaryOperator<Performance> setUp) {
    Performance p =
        new Performance(TestBank.of(TestBank.CLICK), Performance.settings().withEffects(true));
    p.cc(0, 0, 91, 0);
    return setUp.apply(p).on(0, 0, 60, 127).render(SECOND / 4).left;
  }

  private static double most(float[] wet, float[] dry) {
    double most = 0;
    for (int i = 0; i < wet.length; i++) {
      most = Math.max(most, Math.abs(wet[i] - dry[i]));
    }
    return most;
  }

  @ParameterizedTest
  @CsvSource({"50,0.25", "100,1", "127,1.6129"})
  void cc5GlidesForSomeTenThousandthsOfItsSquare(int value, double seconds) {
    Performance p = new Performance(TestBank.of(TestBank.SINE));
    p.cc(0, 0, 65, 127).cc(0, 0, 5, value).on(0, 0, 48, 127).off(10, 0, 48).on(10, 0, 60, 127);
    p.render(2 * SECOND);
    int middle = (int) (seconds / 2 * SECOND);
    assertThat(Pitch.cents(p.left, middle - 2_000, middle + 2_000)).isCloseTo(-600, within(25.0));
    int end = (int) (seconds * SECOND);
    assertThat(Pitch.cents(p.left, end + 100, end + 8_000)).isCloseTo(0, within(1.0));
  }

  @ParameterizedTest
  @ValueSource(ints = {123, 124, 125, 126, 127})
  void modeMessagesEndEveryNoteButWhatThePedalHolds(int mode) {
    Performance p = new Performance(TestBank.of(TestBank.DC));
    p.on(0, 0, 60, 127).on(0, 0, 64, 127).cc(10, 0, mode, 0).render(2_000);
    assertThat(p.voices()).isZero();
    Performance held = new Performance(TestBank.of(TestBank.DC));
    held.cc(0, 0, 64, 127).on(0, 0, 60, 127).cc(10, 0, mode, 0).render(2_000);
    assertThat(held.voices()).isEqualTo(1);
  }

  /** RP-015: the wheel, expression, four pedals, the parameter numbers, and no other. */
  @Test
  void resettingControllersLeavesWhatDescribesTheSound() {
    ChannelState state = new ChannelState(0);
    for (int i = 0; i < 120; i++) {
      state.controllers[i] = 99;
    }
    state.resetControllers();
    Set<Integer> reset = Set.of(1, 11, 64, 65, 66, 67, 98, 99, 100, 101);
    for (int i = 0; i < 120; i++) {
      assertThat(state.controllers[i] != 99).as("CC%d", i).isEqualTo(reset.contains(i));
    }
  }
}
