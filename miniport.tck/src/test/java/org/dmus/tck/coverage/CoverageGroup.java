package org.dmus.tck.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * One table of the page.
 *
 * @param title its heading
 * @param introduction the sentence under it
 * @param rows its rows
 */
record CoverageGroup(String title, String introduction, List<CoverageRow> rows) {

  /** The tables of the page, in order. */
  static List<CoverageGroup> all() {
    return Stream.of(
            "01-conventions",
            "02-statuses",
            "03-guids",
            "04-events",
            "05-buffers",
            "06-formats",
            "07-functions",
            "08-ports",
            "09-miniports",
            "10-streams",
            "11-sequencing",
            "12-capture",
            "13-properties",
            "14-clocks",
            "15-lives",
            "16-decisions",
            "17-additions")
        .map(CoverageGroup::read)
        .toList();
  }

  private static CoverageGroup read(String name) {
    try (InputStream in =
        CoverageGroup.class.getResourceAsStream("/org/dmus/tck/coverage/" + name + ".csv")) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return new CoverageGroup(
          lines.get(0).substring(2),
          lines.get(1).substring(2),
          lines.stream().skip(2).map(CoverageRow::of).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(name + ".csv cannot be read", e);
    }
  }
}
