package org.dmus.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Writes what somebody needs who is to find a fault from afar: a zip of text files with versions,
 * bundles and their wiring, components, configurations, ports with their statistics, findings, the
 * last log lines, threads, memory, and whatever each {@link ReportSection} adds. A service; safe
 * from any thread.
 *
 * <p>Secrets are masked, the home directory is shown as {@code ~}, and no music, no file of the
 * user and no environment is in it. A section that fails or hangs - a port whose engine is blocked
 * - is cut off after {@link #SECTION_LIMIT} and says so; the others are complete. All are written
 * at once, so the whole takes little longer than that.
 */
@ProviderType
public interface SupportReport {

  /** How long a section may take. */
  Duration SECTION_LIMIT = Duration.ofSeconds(4);

  /**
   * Writes a report. [control]
   *
   * @param target the file, which must not exist; or a directory, where it becomes {@code
   *     dmus-report-<date>-<time>.zip}
   * @return what was written
   * @throws java.nio.file.FileAlreadyExistsException when the file is there
   * @throws IOException when it cannot be written, naming the file; nothing is left of it then
   */
  Written write(Path target) throws IOException;

  /**
   * A report that was written.
   *
   * @param file the zip
   * @param bytes its size
   * @param sections the names of its sections; {@code index.txt} tells more
   * @param incomplete the names of those that failed or took too long
   * @param took how long it took
   */
  record Written(
      Path file, long bytes, List<String> sections, List<String> incomplete, Duration took) {

    /** Copies the lists. */
    public Written {
      sections = List.copyOf(sections);
      incomplete = List.copyOf(incomplete);
    }
  }
}
