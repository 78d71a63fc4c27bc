package org.dmus.port.driver;

import java.util.Optional;
import org.dmus.client.Quarantine;
import org.dmus.port.quarantine.Verdict;

/** Whether a subdevice works, and what keeps it from that. Any thread reads it. */
final class Condition {
  private final String name;
  private volatile String problem;
  private volatile Quarantine quarantine;

  Condition(String name, String problem) {
    this.name = name;
    this.problem = problem;
  }

  Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  Optional<Quarantine> quarantine() {
    return Optional.ofNullable(quarantine);
  }

  void works() {
    problem = null;
  }

  void fails(String why) {
    problem = why;
  }

  void isIsolated(Quarantine why) {
    problem = Verdict.problem(name, why); // first: who sees the quarantine asks for it
    quarantine = why;
  }

  void isReleased() {
    quarantine = null;
  }
}
