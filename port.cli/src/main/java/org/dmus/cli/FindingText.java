package org.dmus.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dmus.doctor.Finding;

/** Prints what the doctor found. Apart from its command, whose help needs no doctor. */
final class FindingText {
  private FindingText() {}

  static void print(List<Finding> findings, boolean json, PrintStream out) {
    if (json) {
      out.println(Json.text(findings.stream().map(FindingText::row).toList()));
    } else if (findings.isEmpty()) {
      out.println("all is well");
    } else {
      findings.forEach(out::println);
    }
  }

  private static Map<String, Object> row(Finding finding) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    row.put("subject", finding.subject());
    row.put("cause", finding.cause());
    row.put("cure", finding.cure());
    return row;
  }
}
