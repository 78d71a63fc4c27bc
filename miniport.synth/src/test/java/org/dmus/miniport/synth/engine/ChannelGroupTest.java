package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChannelGroupTest {
  private final Performance p =
      new Performance(TestBank.of(TestBank.DC), Performance.settings().withChannelGroups(3));

  @Test
  void groupsHaveStatesOfTheirOwn() {
    p.group(2).on(0, 0, 60, 100).render(10);
    assertThat(p.synthesizer.isSounding(2, 0, 60)).isTrue();
    assertThat(p.synthesizer.isSounding(1, 0, 60)).isFalse();
    p.group(1).off(10, 0, 60).render(1_000);
    assertThat(p.voices()).isEqualTo(1);
  }

  @Test
  void groupZeroIsEveryGroup() {
    assertThat(p.group(0).on(0, 0, 60, 100).render(10).voices()).isEqualTo(3);
  }

  @Test
  void aGroupThatDoesNotExistIsIgnored() {
    assertThat(p.group(4).on(0, 0, 60, 100).render(10).voices()).isZero();
  }

  @Test
  void groupsCanBeAddedAndTakenAway() {
    p.synthesizer.setChannelGroups(5);
    assertThat(p.group(5).on(0, 0, 60, 100).render(10).voices()).isEqualTo(1);
    p.synthesizer.setChannelGroups(2);
    assertThat(p.render(10).voices()).isZero();
    assertThat(p.synthesizer.channelGroups()).isEqualTo(2);
  }
}
