package org.dmus.doctor.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dmus.doctor.Finding;
import org.dmus.doctor.Finding.Severity;

/**
 * Puts findings into the order in which they help: worst first, causes before what they cause. A
 * cause is as bad as the worst of what it causes.
 */
final class Ranking {
  private static final Comparator<Rank> ORDER =
      Comparator.comparing((Rank rank) -> rank.severity).thenComparingInt(rank -> rank.depth);

  private final Map<Finding, Rank> ranks = new LinkedHashMap<>();

  private static final class Rank {
    private final Finding finding;
    private Severity severity;
    private int depth;

    Rank(Finding finding) {
      this.finding = finding;
      this.severity = finding.severity();
    }

    Finding ranked() {
      return new Finding(severity, finding.subject(), finding.cause(), finding.cure());
    }
  }

  static List<Finding> of(List<Fault> faults) {
    Ranking ranking = new Ranking();
    faults.forEach(fault -> ranking.add(fault, Severity.INFO));
    return ranking.ranks.values().stream().sorted(ORDER).map(Rank::ranked).distinct().toList();
  }

  /** Returns how many faults are below this one. */
  private int add(Fault fault, Severity atLeast) {
    Severity severity = worse(atLeast, fault.finding().severity());
    int depth = 0;
    for (Fault cause : fault.because()) {
      depth = Math.max(depth, 1 + add(cause, severity));
    }
    Rank rank = ranks.computeIfAbsent(fault.finding(), Rank::new);
    rank.severity = worse(rank.severity, severity);
    rank.depth = Math.max(rank.depth, depth);
    return depth;
  }

  private static Severity worse(Severity a, Severity b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
