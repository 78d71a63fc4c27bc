package org.dmus.dls.bank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dmus.dls.DlsReadOptions;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The banks of this machine, and the one that is used.
 *
 * <p>Published as a service. Every call looks at the machine as it is then; what was loaded last is
 * not read again while its file stays as it is (the same size, time and identity). Methods are safe
 * from any thread and block on the file system.
 */
@ProviderType
public interface BankCatalogue {

  /**
   * Lists all banks in order of precedence.
   *
   * @param explicit the file the caller names, if any
   * @return the banks; at most one is chosen, and none only when there is none that can be read
   */
  List<BankEntry> list(Optional<Path> explicit);

  /**
   * Loads the bank that {@link #list} shows as chosen.
   *
   * @param explicit the file the caller names, if any
   * @return the bank; its sound stays in the mapped file
   * @throws org.dmus.dls.DlsFormatException when the bank somebody named is no usable bank
   * @throws IOException when the bank somebody named cannot be opened, or there is none at all; the
   *     message names file, reason and cure
   */
  default LoadedBank load(Optional<Path> explicit) throws IOException {
    return load(explicit, DlsReadOptions.LENIENT);
  }

  /**
   * Loads the bank that {@link #list} shows as chosen, and refuses it where the standard forbids
   * what {@link #load(Optional)} repairs.
   *
   * @param explicit the file the caller names, if any
   * @param options strictness and device
   * @return the bank; its sound stays in the mapped file
   * @throws org.dmus.dls.DlsFormatException when the bank somebody named is no usable bank; a
   *     strict look at the first bank of a well-known place that can be read at all refuses that
   *     one, too
   * @throws IOException when the bank somebody named cannot be opened, or there is none at all; the
   *     message names file, reason and cure
   */
  LoadedBank load(Optional<Path> explicit, DlsReadOptions options) throws IOException;
}
