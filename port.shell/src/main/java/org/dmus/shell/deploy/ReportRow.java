package org.dmus.shell.deploy;

import java.util.List;
import org.dmus.doctor.SupportReport;
import org.dmus.shell.Named;

/**
 * A support report that was written.
 *
 * @param file the zip
 * @param bytes its size
 * @param seconds how long it took
 * @param sections what is in it
 * @param incomplete sections that failed or took too long
 */
public record ReportRow(
    String file, long bytes, double seconds, List<String> sections, List<String> incomplete)
    implements Named {
  private static final double MS_PER_SECOND = 1e3;

  /** Copies the lists. */
  public ReportRow {
    sections = List.copyOf(sections);
    incomplete = List.copyOf(incomplete);
  }

  static ReportRow of(SupportReport.Written report) {
    return new ReportRow(
        report.file().toString(),
        report.bytes(),
        report.took().toMillis() / MS_PER_SECOND,
        report.sections(),
        report.incomplete());
  }

  @Override
  public String part() {
    return file;
  }
}
