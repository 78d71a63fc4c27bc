package org.dmus.doctor.report;

import java.io.IOException;
import org.dmus.doctor.ReportSection;

/**
 * A section of our own.
 *
 * @param name its name
 * @param body writes it
 */
record NamedSection(String name, Body body) implements ReportSection {

  /** What writes a section. */
  interface Body {
    void write(Appendable out) throws IOException;
  }

  @Override
  public void write(Appendable out) throws IOException {
    body.write(out);
  }
}
