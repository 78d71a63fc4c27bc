package org.dmus.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dmus.cli.bank.Verification;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.bank.LoadedBank;

/** Verifies banks one after another; one that is not there does not keep the others from it. */
final class BankVerifying {
  private final CommandContext context;
  private final BankVerifyCommand options;

  BankVerifying(CommandContext context, BankVerifyCommand options) {
    this.context = context;
    this.options = options;
  }

  ExitCode run() {
    List<String> banks = options.banks == null ? Collections.singletonList(null) : options.banks;
    List<ExitCode> codes = new ArrayList<>();
    banks.forEach(bank -> codes.add(verify(bank)));
    Set<ExitCode> different = new TreeSet<>(codes);
    return different.size() == 1 ? codes.get(0) : ExitCode.PARTIAL;
  }

  private ExitCode verify(String bank) {
    try {
      Verification verification = examine(bank);
      context
          .terminal()
          .out()
          .println(options.json ? Json.text(verification) : verification.text());
      if (!verification.usable()) {
        return ExitCode.INPUT_MALFORMED;
      }
      return options.strict && !verification.isClean() ? ExitCode.VERIFICATION : ExitCode.OK;
    } catch (CommandFailure notThere) {
      return new ErrorReport(context.terminal().err()).print(notThere, false);
    }
  }

  private Verification examine(String bank) {
    try {
      LoadedBank loaded = new BankReader(context).read(bank);
      return Verification.of(loaded.entry().location(), loaded.file().examined());
    } catch (DlsFormatException unusable) {
      return Verification.of(unusable.file(), unusable);
    }
  }
}
