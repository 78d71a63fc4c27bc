package org.dmus.doctor.report;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The first page of a report: what is in it, and what is missing. */
final class Index {
  private Index() {}

  static String of(List<SectionRun> runs) {
    StringBuilder text = new StringBuilder();
    text.append("DMus support report of ")
        .append(OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS))
        .append("\n\nBegin with findings.txt. Secrets are masked, the home directory is ~.\n\n");
    for (SectionRun run : runs) {
      text.append(
          "%-28s %8d characters %6d ms  %s\n"
              .formatted(
                  run.name() + ".txt", run.text().length(), run.took().toMillis(), state(run)));
    }
    return text.toString();
  }

  private static String state(SectionRun run) {
    return run.problem().isEmpty() ? "whole" : "CUT OFF: " + run.problem();
  }
}
