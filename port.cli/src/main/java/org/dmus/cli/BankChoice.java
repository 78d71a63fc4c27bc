package org.dmus.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Turns the bank that the user names into a setting of the synthesizer. */
final class BankChoice {
  private final CommandContext context;

  BankChoice(CommandContext context) {
    this.context = context;
  }

  /** The settings of the synthesizer, with the bank. */
  Map<String, Object> settings(SynthOptions synth) {
    Map<String, Object> settings = synth.settings();
    if (synth.bank() != null) {
      settings.put("bank", check(context.directory().resolve(synth.bank())).toString());
    }
    return settings;
  }

  /** The bank that the user names, there or in the environment. */
  Optional<Path> file(SynthOptions synth) {
    String name = synth.bank() == null ? context.environment().get("DMUS_BANK") : synth.bank();
    return Optional.ofNullable(name).map(context.directory()::resolve).map(BankChoice::check);
  }

  private static Path check(Path bank) {
    String why =
        !Files.exists(bank) ? "no such file" : Files.isDirectory(bank) ? "is a directory" : null;
    if (why != null) {
      throw new CommandFailure(
          ExitCode.INPUT_NOT_FOUND,
          bank.toString(),
          why,
          "dmus bank list shows the banks there are");
    }
    return bank;
  }
}
