package org.dmus.tck.coverage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dmus.tck.Behaviours;
import org.dmus.tck.miniport.OurClaims;

/** Which of our miniports claims a behaviour of the published sample. */
final class Claims {
  private static final Map<String, Set<Integer>> BY_MINIPORT =
      Map.of(
          "UART", OurClaims.UART,
          "UART on an MPU-401", OurClaims.MPU,
          "capture", OurClaims.CAPTURE,
          "synthesizer", OurClaims.SYNTH);

  private Claims() {}

  static List<String> by(int behaviour) {
    return BY_MINIPORT.entrySet().stream()
        .filter(claims -> claims.getValue().contains(behaviour))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Returns who claims a behaviour, or why nobody does; empty when everybody has to. */
  static String of(Behaviours.Row row) {
    List<String> claimants = by(row.number());
    if (!claimants.isEmpty()) {
      return String.join(", ", claimants);
    }
    return row.weight().equals("S") && BehaviourTests.of(row.number()).isEmpty()
        ? "nobody: " + OurClaims.whyNot(row)
        : "";
  }
}
