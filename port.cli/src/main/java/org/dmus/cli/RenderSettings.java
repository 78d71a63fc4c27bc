package org.dmus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dmus.dls.bank.BankCatalogue;
import org.dmus.dls.bank.BankEntry;

/** All that decides how a song sounds, for the manifest: equal settings give equal files. */
final class RenderSettings {
  private final CommandContext context;
  private final RenderCommand options;

  RenderSettings(CommandContext context, RenderCommand options) {
    this.context = context;
    this.options = options;
  }

  Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    options
        .synthesizer
        .with(options.synth.settings())
        .forEach((name, value) -> all.put(name, value.toString()));
    all.put("version", VersionText.version());
    if (!options.synthesizer.isDefault()) {
      all.put("port", options.synthesizer.name());
      all.put("miniport", options.synthesizer.miniport().toString());
    }
    all.put("type", options.type().scheme());
    all.put("sampleRate", Integer.toString(options.sampleRate()));
    all.put("bits", options.bits.toString());
    all.put("tail", Double.toString(options.tailSeconds));
    if (options.stems != null) {
      all.put("stems", options.stems.setting());
    }
    if (options.synthesizer.hasBanks()) {
      bank().ifPresent(bank -> putBank(all, bank));
    }
    return all;
  }

  private Optional<BankEntry> bank() {
    Optional<Path> named = options.bank();
    return context.services().find(BankCatalogue.class, "").stream()
        .flatMap(catalogue -> catalogue.list(named).stream())
        .filter(BankEntry::chosen)
        .findFirst();
  }

  /** A bank that is built in changes with the version only. */
  private static void putBank(Map<String, String> all, BankEntry bank) {
    all.put("bank", bank.location());
    try {
      Path file = Path.of(bank.location());
      if (Files.isRegularFile(file)) {
        all.put("bankSha256", Checksum.of(file));
      }
    } catch (InvalidPathException e) {
      return; // no file, so it is built in
    } catch (IOException e) {
      throw FailureTranslation.unreadable(bank.location(), e, "choose another with --bank");
    }
  }
}
