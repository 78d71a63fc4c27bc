package org.dmus.dls.bank;

import java.util.List;
import java.util.Objects;
import org.dmus.dls.DlsFile;

/**
 * The bank that is used.
 *
 * @param entry what it is and why it was chosen
 * @param file its content, and what was repaired in it
 */
public record LoadedBank(BankEntry entry, DlsFile file) {

  /** Requires both parts. */
  public LoadedBank {
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(file, "file");
  }

  /**
   * Returns what was repaired, one sentence each, ready to be shown: {@code bank.dls: wave link 3
   * outside pool of 2 waves; dropped (chunk 'rgn ' at byte 120)}.
   */
  public List<String> warnings() {
    return file.warnings().stream().map(w -> entry.location() + ": " + w.sentence()).toList();
  }
}
