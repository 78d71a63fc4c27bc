package org.dmus.tck.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dmus.tck.Area;
import org.dmus.tck.TckResult;

/** Reports as one page that needs no other file. */
final class HtmlReport {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>DMus conformance</title>
      <style>
      body { font: 15px/1.5 system-ui, sans-serif; margin: 2em auto; max-width: 60em; padding: 0 1em }
      table { border-collapse: collapse; width: 100% }
      td, th { border-bottom: 1px solid #ccc; padding: .2em .6em; text-align: left; vertical-align: top }
      .passed { color: #176b2c } .failed { color: #a40000; font-weight: bold } .not { color: #666 }
      dl { margin: .3em 0 } dt { font-weight: bold } dd { margin: 0 0 .3em 1em; overflow-wrap: anywhere }
      </style>
      </head>
      <body>
      """;

  private final List<Report> reports;

  HtmlReport(List<Report> reports) {
    this.reports = reports;
  }

  void write(Path file) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      out.print(HEAD);
      reports.forEach(report -> print(report, out));
      out.println("</body>\n</html>");
    }
  }

  private static void print(Report report, PrintWriter out) {
    out.printf("<h1>%s</h1>%n", Markup.escape(report.subject()));
    out.printf(
        "<p class=\"%s\">%s: %d of %d checks passed, %d not claimed</p>%n",
        report.isCertified() ? "passed" : "failed",
        report.isCertified() ? "Certified" : "Not certified",
        report.passed(),
        report.asked(),
        report.results().size() - report.asked());
    report.byArea().forEach((area, results) -> print(area, results, out));
  }

  private static void print(Area area, List<TckResult> results, PrintWriter out) {
    out.printf("<h2>%s</h2>%n<table>%n", Markup.escape(area.title()));
    results.forEach(result -> row(result, out));
    out.println("</table>");
  }

  private static void row(TckResult result, PrintWriter out) {
    String kind = result.isPassed() ? "passed" : result.applies() ? "failed" : "not";
    String verdict = result.notClaimed().map(why -> "not claimed: " + why).orElse(kind);
    out.printf(
        "<tr><td title=\"%s\">%s%s</td><td class=\"%s\">%s</td></tr>%n",
        Markup.escape(result.test()),
        Markup.escape(result.sentence()),
        result.failure().map(failure -> explain(result, failure)).orElse(""),
        kind,
        Markup.escape(verdict));
  }

  private static String explain(TckResult result, Throwable failure) {
    return "<dl><dt>seen</dt><dd>%s</dd><dt>at</dt><dd>%s</dd><dt>cure</dt><dd>%s</dd></dl>"
        .formatted(
            Markup.escape(Seen.of(failure)),
            Markup.escape(Report.place(result)),
            Markup.escape(Report.cure(result)));
  }
}
