package org.dmus.doctor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sentences of others, taken apart into what is wrong and what helps. */
class SentenceTest {

  @Test
  void whatFollowsTheSemicolonHelps() {
    assertThat(Sentence.of("the name a is taken; choose another name"))
        .isEqualTo(new Sentence("the name a is taken", "choose another name"));
  }

  @Test
  void ofPlaceFaultAndCureTheLastHelps() {
    assertThat(Sentence.of("/dev/x: no such device: check the path"))
        .isEqualTo(new Sentence("/dev/x: no such device", "check the path"));
  }

  @Test
  void whatIsNoAdviceIsNoCure() {
    String text = "the old ones stay: synth: setting gain: 0 is outside 1..1000";
    assertThat(Sentence.of(text)).isEqualTo(new Sentence(text, ""));
  }

  @Test
  void theSettingThatWasMeantIsNamed() {
    assertThat(UnreadKey.cure(Sentence.of("nobody reads setting gian; there are bank, gain")))
        .contains("did you mean gain? there are bank, gain");
    assertThat(UnreadKey.cure(Sentence.of("nobody reads setting colour; there are bank, gain")))
        .isEmpty();
    assertThat(UnreadKey.cure(Sentence.of("the old ones stay; wait"))).isEmpty();
  }

  @Test
  void oneColonDividesNothing() {
    assertThat(Sentence.of("/dev/x: broken")).isEqualTo(new Sentence("/dev/x: broken", ""));
    assertThat(Sentence.of("broken").cureOr("mend it")).isEqualTo("mend it");
  }
}
