package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanTest {

  private static Performance panned(int value) {
    return new Performance(TestBank.of(TestBank.DC))
        .cc(0, 0, 10, value)
        .on(0, 0, 60, 127)
        .render(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void zeroAndOneAreFullLeft(int value) {
    Performance p = panned(value);
    assertThat(p.left[0]).isCloseTo(TestBank.DC_LEVEL, within(1e-6f));
    assertThat(p.right[0]).isCloseTo(0, within(3e-5f));
  }

  @Test
  void sixtyFourIsTheCentre() {
    Performance p = panned(64);
    assertThat(p.left[0]).isEqualTo(p.right[0]);
  }

  @Test
  void hundredTwentySevenIsFullRight() {
    Performance p = panned(127);
    assertThat(p.right[0]).isCloseTo(TestBank.DC_LEVEL, within(1e-6f));
    assertThat(p.left[0]).isCloseTo(0, within(3e-5f));
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 32, 48, 63, 80, 96, 112, 126})
  void betweenThemPowerIsConstantAndTheAngleStraight(int value) {
    Performance p = panned(value);
    double angle = Math.PI / 2 * (0.508 * (2 * value / 128.0 - 1) + 0.5);
    assertThat(p.left[0] / TestBank.DC_LEVEL).isCloseTo((float) Math.cos(angle), within(1e-4f));
    assertThat(p.right[0] / TestBank.DC_LEVEL).isCloseTo((float) Math.sin(angle), within(1e-4f));
  }

  @Test
  void panIsFollowedWhileTheNoteSounds() {
    Performance p =
        new Performance(TestBank.of(TestBank.DC)).on(0, 0, 60, 127).cc(100, 0, 10, 0).render(1_000);
    assertThat(p.left[999]).isCloseTo(TestBank.DC_LEVEL, within(1e-6f));
  }
}
