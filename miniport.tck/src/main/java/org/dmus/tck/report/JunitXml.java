package org.dmus.tck.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dmus.tck.TckResult;

/** Reports as the XML that build servers read: a suite for each component and area. */
final class JunitXml {
  private final List<Report> reports;

  JunitXml(List<Report> reports) {
    this.reports = reports;
  }

  void write(Path file) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
      out.println("<testsuites>");
      for (Report report : reports) {
        report
            .byArea()
            .forEach((area, all) -> suite(report.subject() + ", " + area.title(), all, out));
      }
      out.println("</testsuites>");
    }
  }

  private static void suite(String name, List<TckResult> results, PrintWriter out) {
    long failures = results.stream().filter(r -> r.failure().isPresent()).count();
    long skipped = results.stream().filter(r -> !r.applies()).count();
    out.printf(
        "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"%d\">%n",
        Markup.escape(name), results.size(), failures, skipped);
    results.forEach(result -> test(result, out));
    out.println("  </testsuite>");
  }

  private static void test(TckResult result, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "    <testcase classname=\"%s\" name=\"%s\" time=\"%.3f\"",
        Markup.escape(result.contract()),
        Markup.escape(result.sentence()),
        result.millis() / 1e3);
    if (result.isPassed()) {
      out.println("/>");
      return;
    }
    out.println(">");
    result
        .notClaimed()
        .ifPresent(why -> out.printf("      <skipped message=\"%s\"/>%n", Markup.escape(why)));
    result.failure().ifPresent(failure -> failure(result, failure, out));
    out.println("    </testcase>");
  }

  private static void failure(TckResult result, Throwable failure, PrintWriter out) {
    out.printf(
        "      <failure type=\"%s\" message=\"%s\">%s%n%s</failure>%n",
        Markup.escape(failure.getClass().getName()),
        Markup.escape(Seen.of(failure)),
        Markup.escape("at " + Report.place(result)),
        Markup.escape("cure: " + Report.cure(result)));
  }
}
