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
  void oneColonDividesNothing() {
    assertThat(Sentence.of("/dev/x: broken")).isEqualTo(new Sentence("/dev/x: broken", ""));
    assertThat(Sentence.of("broken").cureOr("mend it")).isEqualTo("mend it");
  }
}
