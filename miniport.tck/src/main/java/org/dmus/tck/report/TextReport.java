package org.dmus.tck.report;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dmus.tck.Area;
import org.dmus.tck.TckResult;

/** A report for a terminal: what many checks fail by is told once. */
final class TextReport {
  private static final String ROW = "row \\d+, .*";
  private static final String ROWS =
      "what the published sample does and the miniport does not claim";

  private final Report report;
  private final boolean verbose;
  private final Set<String> told = new HashSet<>();

  TextReport(Report report, boolean verbose) {
    this.report = report;
    this.verbose = verbose;
  }

  void print(PrintStream out) {
    out.println(report.subject());
    report.byArea().forEach((area, results) -> print(area, results, out));
    Map<String, Integer> reasons = new LinkedHashMap<>();
    report
        .results()
        .forEach(r -> r.notClaimed().ifPresent(w -> reasons.merge(why(w), 1, Integer::sum)));
    if (!reasons.isEmpty()) {
      out.println("not claimed:");
      reasons.forEach((why, count) -> out.printf("  %4d  %s%n", count, why));
    }
    if (report.hasHung()) {
      out.println("What hung goes on in the background: mend the first hang, then run again.");
    }
    out.printf(
        "%s: %d of %d checks passed in %.1f s, %d not claimed%n",
        report.isCertified() ? "CERTIFIED" : "NOT CERTIFIED",
        report.passed(),
        report.asked(),
        report.millis() / 1e3,
        report.results().size() - report.asked());
  }

  private String why(String notClaimed) {
    return !verbose && notClaimed.matches(ROW) ? ROWS : notClaimed;
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

  private void printFailure(TckResult result, PrintStream out) {
    String cause = Report.cause(result);
    boolean isToldAlready = !cause.isEmpty() && !told.add(cause);
    if (!isToldAlready) {
      out.printf("    FAILED %s%n", result.sentence());
      TckResult first = report.firstLike(result);
      out.printf("      seen: %s%n", Seen.of(first.failure().orElseThrow()));
      out.printf("      at:   %s%n", Report.place(first));
      printCure(Report.cure(result), out);
      printOthers(report.failingBy(cause) - 1, out);
    } else if (verbose) {
      out.printf("    FAILED %s, as above%n", result.sentence());
    }
  }

  private static void printCure(String cure, PrintStream out) {
    if (!cure.isEmpty()) {
      out.printf("      cure: %s%n", cure);
    }
  }

  private void printOthers(long others, PrintStream out) {
    if (others > 0) {
      out.printf(
          "      and %d more like this%s%n", others, verbose ? "" : "; --verbose names them");
    }
  }
}
