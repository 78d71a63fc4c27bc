package org.dmus.dls.bank;

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
}
