package org.dmus.doctor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that were written wrong. */
class NearestNameTest {
  private static final List<String> KEYS = List.of("gain", "bank", "effects");

  @Test
  void theNearestOfThoseWithinTwoLettersIsMeant() {
    assertThat(NearestName.ofKey("gian", KEYS)).contains("gain");
    assertThat(NearestName.ofKey("bain", List.of("bank", "gain", "main"))).contains("gain");
    assertThat(NearestName.ofKey("EFFECT", KEYS)).contains("effects");
  }

  @Test
  void oneLetterInThreeMayBeWrong() {
    assertThat(NearestName.of("bnk", KEYS)).contains("bank");
    assertThat(NearestName.of("bk", KEYS)).isEmpty();
    assertThat(NearestName.of("afectss", KEYS)).contains("effects");
  }

  @Test
  void whatIsFurtherOffIsNotGuessed() {
    assertThat(NearestName.ofKey("reverb", KEYS)).isEmpty();
    assertThat(NearestName.ofKey("", List.of())).isEmpty();
  }
}
