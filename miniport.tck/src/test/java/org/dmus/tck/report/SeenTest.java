package org.dmus.tck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The messages of the library that compares, as it writes them now, in our words. */
class SeenTest {

  private static String seen(ThrowingCallable check) {
    return Seen.of(catchThrowable(check));
  }

  @Test
  void whatIsComparedIsNamed() {
    assertThat(seen(() -> assertThat(24_000L).as("bytes allocated").isZero()))
        .isEqualTo("bytes allocated: 24000 instead of 0");
    assertThat(seen(() -> assertThat(-1).isEqualTo(0))).isEqualTo("-1 instead of 0");
  }

  @Test
  void whatIsTooMuchIsListed() {
    assertThat(seen(() -> assertThat(List.of("thread a")).as("threads").isEmpty()))
        .isEqualTo("threads: [\"thread a\"], none expected");
  }

  @Test
  void whatIsNotSoIsASentence() {
    assertThat(seen(() -> assertThat(false).as("the chip is in UART mode").isTrue()))
        .isEqualTo("it is not so: the chip is in UART mode");
  }

  @Test
  void anythingElseKeepsItsWords() {
    assertThat(seen(() -> assertThat(1).as("the first frame").isCloseTo(22_050, within(88))))
        .startsWith("the first frame: expecting 1 to be close to: 22050 by less than 88")
        .doesNotContain("valid");
    assertThat(Seen.of(new IllegalStateException("boom")))
        .isEqualTo("java.lang.IllegalStateException: boom");
  }
}
