package org.dmus.doctor;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something that belongs into a {@link SupportReport}. Any bundle may publish one as a service; it
 * is asked once for each report, on a thread of its own, which is interrupted after {@link
 * SupportReport#SECTION_LIMIT}.
 */
@ConsumerType
public interface ReportSection {

  /**
   * {@return the name of the section, as a file of the zip without its ending: letters, digits and
   * {@code -}, as in {@code deployments}}
   */
  String name();

  /**
   * Writes the section. Whatever it throws is written into the report instead of the rest.
   *
   * @param out takes text for a person, lines ending in {@code \n}; secrets that look like settings
   *     ({@code password = x}) are masked and the home directory is shortened on the way
   * @throws IOException when something cannot be read
   */
  void write(Appendable out) throws IOException;
}
