package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.dls.Articulator.*;

import java.util.function.UnaryOperator;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsUnits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does nothing is not silently forgotten. */
class IgnoredMessagesTest {
  private static final Connection BREATH =
      new Connection(SRC_CC + 2, 0, DST_GAIN, 0, DlsUnits.dbToGain(-10));

  private static long ignored(UnaryOperator<Performance> messages) {
    Performance p = new Performance(TestBank.of(TestBank.DC, BREATH)).render(1);
    p.synthesizer.statistics().reset();
    messages.apply(p).render(1);
    assertThat(p.synthesizer.statistics().damagedMessages()).isZero();
    return p.synthesizer.statistics().ignoredMessages();
  }

  @Test
  void controllersThatNothingFollowsAreCounted() {
    assertThat(ignored(p -> p.cc(0, 0, 3, 1).cc(0, 0, 79, 1))).isEqualTo(2);
    assertThat(ignored(p -> p.cc(0, 0, 2, 1))).as("the instrument follows it").isZero();
    assertThat(ignored(p -> p.gs(0, 0x40, 0x21, 0x40, 70).cc(0, 0, 16, 1))).isZero();
    assertThat(ignored(p -> p.gs(0, 0x40, 0x21, 0x40, 70).cc(0, 0, 18, 1))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 1, 5, 6, 7, 10, 11, 32, 38, 64, 65, 66, 67, 68, 71, 72, 73, 74, 75, 76, 77, 78, 84, 91,
        93, 96, 97, 98, 99, 100, 101, 120, 121, 123, 124, 125, 126, 127
      })
  void controllersOfTheTableAreNot(int controller) {
    assertThat(ignored(p -> p.cc(0, 0, controller, 1))).isZero();
  }

  @Test
  void systemExclusiveThatNobodyKnowsIsCounted() {
    assertThat(ignored(p -> p.sysex(0, 0xF0, 0x7D, 1, 2, 3, 4, 0xF7))).as("maker").isEqualTo(1);
    assertThat(ignored(p -> p.sysex(0, 0xF0, 0x7E, 0x7F, 6, 1, 0xF7))).as("inquiry").isEqualTo(1);
    assertThat(ignored(p -> p.sysex(0, 0xF0, 0x7F, 0x7F, 4, 0x7E, 1, 1, 0xF7))).isEqualTo(1);
    assertThat(ignored(p -> p.gs(0, 0x40, 3, 0, 1, 0x20))).as("EFX").isEqualTo(1);
    assertThat(ignored(p -> p.xg(0, 3, 0, 0, 0x4E))).as("insertion").isEqualTo(1);
    assertThat(ignored(p -> p.gs(0, 0x40, 0x11, 0x60, 1))).as("address").isEqualTo(1);
    int[] long1 = new int[600];
    long1[0] = 0xF0;
    long1[599] = 0xF7;
    assertThat(ignored(p -> p.sysex(0, long1))).as("sample dump").isEqualTo(1);
  }

  @Test
  void whatIsKnownIsNot() {
    assertThat(ignored(p -> p.gs(0, 0x40, 0, 0, 0, 4, 0, 0).gs(0, 0x40, 0, 0x7F, 0))).isZero();
    assertThat(ignored(p -> p.xg(0, 0, 0, 0x7E, 0).xg(0, 2, 1, 0, 1, 0))).isZero();
    assertThat(ignored(p -> p.sysex(0, 0xF0, 0x7E, 0x7F, 9, 1, 0xF7))).isZero();
  }
}
