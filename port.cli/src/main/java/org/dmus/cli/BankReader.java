package org.dmus.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import org.dmus.cli.bank.BankSummary;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.bank.BankCatalogue;
import org.dmus.dls.bank.LoadedBank;
import org.dmus.shell.TextTable;

/** Reads banks, and tells what keeps them from being read. */
final class BankReader {
  private final CommandContext context;

  BankReader(CommandContext context) {
    this.context = context;
  }

  /**
   * Reads a bank leniently.
   *
   * @param bank its file; null = the bank that is used when none is named
   * @throws CommandFailure when it cannot be opened
   * @throws DlsFormatException when it cannot be used
   */
  LoadedBank read(String bank) throws DlsFormatException {
    try {
      return context
          .services()
          .require(BankCatalogue.class, "org.dmus.dls.file")
          .load(Optional.ofNullable(bank).map(context::path));
    } catch (DlsFormatException malformed) {
      throw malformed;
    } catch (IOException e) {
      throw unreadable(bank == null ? "bank" : bank, e);
    }
  }

  /** The same, for commands that end with what cannot be used. */
  LoadedBank usable(String bank) {
    try {
      return read(bank);
    } catch (DlsFormatException e) {
      throw FailureTranslation.translate(e);
    }
  }

  static CommandFailure unreadable(String input, IOException e) {
    boolean told = e instanceof FileSystemException file && file.getReason() != null;
    String why = told ? ((FileSystemException) e).getReason() : e.toString();
    return Sentence.of(input, input + ": " + why).failure(ExitCode.INPUT_NOT_FOUND, e);
  }

  String summary(String bank, boolean json) {
    LoadedBank loaded = usable(bank);
    BankSummary summary =
        BankSummary.of(loaded.entry().location(), loaded.entry().sizeBytes(), loaded.file());
    return json ? Json.text(summary) : TextTable.page(summary);
  }
}
