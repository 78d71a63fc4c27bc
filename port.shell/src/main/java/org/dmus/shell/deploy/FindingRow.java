package org.dmus.shell.deploy;

import java.util.Locale;
import org.dmus.doctor.Finding;
import org.dmus.shell.Lines;

/**
 * One thing that is wrong; printed as its sentences, not as a table.
 *
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param subject what does not run
 * @param cause why
 * @param cure what to do about it; empty when there is nothing to do
 * @param text all of it, at most three lines
 */
public record FindingRow(String severity, String subject, String cause, String cure, String text)
    implements Lines {

  static FindingRow of(Finding finding) {
    return new FindingRow(
        finding.severity().name().toLowerCase(Locale.ROOT),
        finding.subject(),
        finding.cause(),
        finding.cure(),
        finding.toString());
  }
}
