package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dmus.dls.Articulator.*;

import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.Patch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key number generator (DLS 2.2 §1.14.5): what is between a key and all that follows keys. */
class KeyNumberTest {
  private static final int SECOND = TestBank.RATE;
  private static final int BIPOLAR = sourceTransform(TRN_NONE, true, false);

  private static Connection coarse(int transform, int cents) {
    return new Connection(SRC_RPN2, 0, DST_KEY_NUMBER, transform, DlsUnits.centsToRelative(cents));
  }

  private static double cents(Patch patch, int channel, Connection... articulation) {
    TestBank bank = new TestBank().add(patch, TestBank.region(TestBank.SINE, articulation));
    Performance p =
        new Performance(bank.build())
            .rpn(0, channel, 2, 64 + 5, 0)
            .on(0, channel, 60, 127)
            .render(SECOND);
    return Pitch.cents(p.left, SECOND / 2, SECOND);
  }

  private static double cents(Connection... articulation) {
    return cents(Patch.melodic(0), 0, articulation);
  }

  @Test
  void coarseTuningMovesTheKeyNumberAsFarAsTheRegionSays() {
    assertThat(cents()).isCloseTo(500, within(0.5));
    assertThat(cents(coarse(BIPOLAR, 6_400))).as("said aloud").isCloseTo(500, within(0.5));
    assertThat(cents(coarse(BIPOLAR, 3_200))).as("half").isCloseTo(250, within(0.5));
    assertThat(cents(coarse(BIPOLAR, 0))).as("not at all").isCloseTo(0, within(0.5));
    assertThat(cents(coarse(0, 6_400))).as("the bit forgotten").isCloseTo(500, within(0.5));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3_200, 6_400})
  void coarseTuningLeavesDrumsWhereTheyAre(int scale) {
    double cents = cents(Patch.drums(0), 9, coarse(BIPOLAR, scale));
    assertThat(cents).isCloseTo(0, within(0.5));
  }

  @Test
  void theKeyNumberMovesWhateverFollowsIt() {
    Connection up = Connection.constant(DST_KEY_NUMBER, DlsUnits.centsToRelative(150));
    assertThat(cents(up)).as("pitch").isCloseTo(650, within(0.5));
    Connection untracked =
        new Connection(SRC_KEY_NUMBER, 0, DST_PITCH, 0, DlsUnits.centsToRelative(0));
    double still = cents(untracked);
    assertThat(cents(untracked, up)).as("nothing follows it").isCloseTo(still, within(0.01));
    Connection byVelocity =
        new Connection(SRC_KEY_ON_VELOCITY, 0, DST_KEY_NUMBER, 0, DlsUnits.centsToRelative(1_280));
    assertThat(cents(byVelocity)).as("127 / 128").isCloseTo(500 + 1_270, within(0.5));
  }

  @Test
  void theKeyNumberStaysOnTheKeyboard() {
    Connection far = Connection.constant(DST_KEY_NUMBER, DlsUnits.centsToRelative(12_800));
    Connection down = Connection.constant(DST_PITCH, DlsUnits.centsToRelative(-6_000));
    assertThat(cents(far, down)).isCloseTo(700, within(0.5));
  }

  @Test
  void coarseTuningIsASourceLikeAnyOther() {
    Connection toPitch =
        new Connection(SRC_RPN2, 0, DST_PITCH, BIPOLAR, DlsUnits.centsToRelative(6_400));
    assertThat(cents(toPitch)).as("twice").isCloseTo(1_000, within(0.5));
  }
}
