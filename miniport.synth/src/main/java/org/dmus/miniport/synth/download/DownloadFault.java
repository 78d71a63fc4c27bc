package org.dmus.miniport.synth.download;

import org.dmus.ks.DmusError;

/** A blob that cannot be taken: nothing of it is registered. */
public final class DownloadFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final DmusError error;

  DownloadFault(DmusError error, String format, Object... values) {
    super("download: " + format.formatted(values) + " (DMUS_E_" + error + ")");
    this.error = error;
  }

  /** Returns what the user-mode synthesizer would answer. */
  public DmusError error() {
    return error;
  }
}
