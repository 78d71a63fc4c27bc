package org.dmus.dls;

import java.util.Objects;

/**
 * How a file is read.
 *
 * @param strict whether the first departure from the standard ends the reading with a {@link
 *     DlsFormatException}, rather than being repaired with a {@link DlsWarning}
 * @param device who answers the conditions in the file
 */
public record DlsReadOptions(boolean strict, DlsDevice device) {

  /** Repairs what it can, for a software synthesizer. */
  public static final DlsReadOptions LENIENT = new DlsReadOptions(false, DlsDevice.SOFTWARE);

  /** Refuses what the standard forbids, for a software synthesizer. */
  public static final DlsReadOptions STRICT = new DlsReadOptions(true, DlsDevice.SOFTWARE);

  /** Requires a device. */
  public DlsReadOptions {
    Objects.requireNonNull(device, "device");
  }
}
