package org.dmus.doctor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that were written wrong. */
class NearestNameTest {
  private static final List<String> KEYS = List.of("gain", "bank", "effects");

  @Test
  void theNearestOfThoseWithinTwoLettersIsMeant() {
    assertThat(NearestName.of("gian", KEYS)).contains("gain");
    assertThat(NearestName.of("bain", List.of("bank", "gain", "main"))).contains("gain");
    assertThat(NearestName.of("EFFECT", KEYS)).contains("effects");
  }

  @Test
  void whatIsFurtherOffIsNotGuessed() {
    assertThat(NearestName.of("reverb", KEYS)).isEmpty();
    assertThat(NearestName.of("", List.of())).isEmpty();
  }
}
