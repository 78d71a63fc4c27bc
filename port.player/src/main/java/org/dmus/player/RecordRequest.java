package org.dmus.player;

import java.nio.file.Path;
import java.util.Objects;
import org.dmus.client.IFilter;
import org.dmus.smf.SmfLayout;

/**
 * What to record.
 *
 * @param filter the port; stays owned by the caller
 * @param file the file to write; an existing one is replaced
 * @param layout division and tempo of the file
 * @param activeSensing keep active sensing bytes (FE)
 * @param clock keep clock bytes (F8)
 */
public record RecordRequest(
    IFilter filter, Path file, SmfLayout layout, boolean activeSensing, boolean clock) {

  /** Requires every part. */
  public RecordRequest {
    Objects.requireNonNull(filter, "filter");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(layout, "layout");
  }

  /**
   * Records without active sensing and clock, in the layout for recordings.
   *
   * @param filter the port
   * @param file the file to write
   */
  public static RecordRequest of(IFilter filter, Path file) {
    return new RecordRequest(filter, file, SmfLayout.recording(), false, false);
  }
}
