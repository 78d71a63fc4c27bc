package org.dmus.doctor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dmus.doctor.Finding;
import org.dmus.doctor.Finding.Severity;
import org.junit.jupiter.api.Test;

/** A fault of a bundle that its jar tells of, too, is told once. */
class ToldTest {
  private static final Map<String, String> BUNDLES = Map.of("trace.jar", "com.me.trace");

  private static Finding error(String subject, String cause) {
    return new Finding(Severity.ERROR, subject, cause, "mend it");
  }

  private static List<Finding> once(Finding own, Finding told) {
    return Told.once(List.of(own, told), List.of(told), BUNDLES);
  }

  @Test
  void theBundleIsToldWithItsFile() {
    Finding own = error("com.me.trace", "package p is missing");
    assertThat(once(own, error("trace.jar", "Unable to resolve com.me.trace")))
        .containsExactly(error("com.me.trace (trace.jar)", "package p is missing"));
  }

  @Test
  void thePortIsToldWithTheFileOfItsMiniport() {
    Finding own = error("port bad", "its miniport cannot be made");
    assertThat(once(own, error("trace.jar", "port bad: its miniport cannot be made")))
        .containsExactly(error("port bad (trace.jar)", "its miniport cannot be made"));
  }

  @Test
  void whatOnlyOthersKnowStays() {
    Finding own = error("com.me.other", "package p is missing");
    Finding told = error("trace.jar", "it is not signed");
    assertThat(once(own, told)).containsExactly(own, told);
    Finding warning = new Finding(Severity.WARNING, "trace.jar", "it was rolled back", "");
    assertThat(once(error("com.me.trace", "x"), warning)).hasSize(2).contains(warning);
  }
}
