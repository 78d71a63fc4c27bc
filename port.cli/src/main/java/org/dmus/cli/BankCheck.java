package org.dmus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dmus.dls.DlsReadOptions;
import org.dmus.dls.bank.BankCatalogue;

/** Tells once, before the first song, what was repaired in the bank; strictly, refuses it. */
final class BankCheck {
  private static final int SHOWN_WARNINGS = 5;

  private final CommandContext context;
  private final Verbosity verbosity;
  private final boolean strict;

  BankCheck(CommandContext context, Verbosity verbosity, boolean strict) {
    this.context = context;
    this.verbosity = verbosity;
    this.strict = strict;
  }

  /**
   * Looks at the bank that will be used. One that nobody named is looked at only on demand.
   *
   * @param named the bank that the user names
   * @throws CommandFailure when it is to be strict and the bank breaks the standard
   */
  void check(Optional<Path> named) {
    boolean tells = !verbosity.quiet && (named.isPresent() || verbosity.verbose);
    if (strict || tells) {
      context.services().find(BankCatalogue.class, "").ifPresent(c -> check(c, named, tells));
    }
  }

  private void check(BankCatalogue catalogue, Optional<Path> named, boolean tells) {
    DlsReadOptions options = strict ? DlsReadOptions.STRICT : DlsReadOptions.LENIENT;
    try {
      List<String> warnings = catalogue.load(named, options).warnings();
      if (tells) {
        tell(warnings);
      }
    } catch (IOException e) {
      throw FailureTranslation.translate(e);
    }
  }

  private void tell(List<String> warnings) {
    int shown = verbosity.verbose ? warnings.size() : Math.min(SHOWN_WARNINGS, warnings.size());
    ErrorReport report = new ErrorReport(context.terminal().err());
    warnings.subList(0, shown).forEach(report::warn);
    if (shown < warnings.size()) {
      report.warn((warnings.size() - shown) + " more about the bank; --verbose shows them");
    }
  }
}
