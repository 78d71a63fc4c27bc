package org.dmus.tck.report;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dmus.tck.Area;
import org.dmus.tck.TckResult;

/** A report for a terminal. */
final class TextReport {
  private final Report report;
  private final boolean verbose;

  TextReport(Report report, boolean verbose) {
    this.report = report;
    this.verbose = verbose;
  }

  void print(PrintStream out) {
    out.println(report.subject());
    report.byArea().forEach((area, results) -> print(area, results, out));
    Map<String, Integer> reasons = new LinkedHashMap<>();
    report.results().forEach(r -> r.notClaimed().ifPresent(w -> reasons.merge(w, 1, Integer::sum)));
    if (!reasons.isEmpty()) {
      out.println("not claimed:");
      reasons.forEach((why, count) -> out.printf("  %4d  %s%n", count, why));
    }
    out.printf(
        "%s: %d of %d checks passed in %.1f s, %d not claimed%n",
        report.isCertified() ? "CERTIFIED" : "NOT CERTIFIED",
        report.passed(),
        report.asked(),
        report.millis() / 1e3,
        report.results().size() - report.asked());
  }

  private void print(Area area, List<TckResult> results, PrintStream out) {
    long asked = results.stream().filter(TckResult::applies).count();
    long passed = results.stream().filter(TckResult::isPassed).count();
    out.printf(
        "  %-20s %4d passed%s%s%n",
        area.title(),
        passed,
        asked > passed ? ", " + (asked - passed) + " FAILED" : "",
        asked < results.size() ? ", " + (results.size() - asked) + " not claimed" : "");
    for (TckResult result : results) {
      if (result.failure().isPresent()) {
        printFailure(result, out);
      } else if (verbose) {
        String mark = result.notClaimed().map(why -> " - not claimed: " + why).orElse("");
        out.printf("    %s%s%n", result.sentence(), mark);
      }
    }
  }

  private static void printFailure(TckResult result, PrintStream out) {
    out.printf("    FAILED %s%n", result.sentence());
    out.printf("      seen: %s%n", Report.seen(result.failure().orElseThrow()));
    out.printf("      at:   %s%n", Report.place(result));
    String cure = Report.cure(result);
    if (!cure.isEmpty()) {
      out.printf("      cure: %s%n", cure);
    }
  }
}
