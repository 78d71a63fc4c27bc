package org.dmus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.dmus.cli.bank.BankSource;
import org.dmus.cli.bank.BankSourceException;
import org.dmus.cli.bank.BankSummary;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsConversion;
import org.dmus.dls.DlsFile;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.DlsReadOptions;
import org.dmus.dls.DlsReader;
import org.dmus.dls.DlsWarning;
import org.dmus.dls.DlsWriter;
import org.dmus.dls.Level1Conversion;
import org.dmus.dls.bank.LoadedBank;

/**
 * Writes banks. What was written is read back as strictly as can be before it gets its name, so
 * that no bank of ours needs a repair.
 */
final class BankWriting {
  private final CommandContext context;
  private final BankTarget target;

  BankWriting(CommandContext context, BankTarget target) {
    this.context = context;
    this.target = target;
  }

  void convert(String bank, boolean isLevel1) throws IOException {
    NewFile file = new NewFile(context.path(target.output), target.force);
    LoadedBank loaded = new BankReader(context).usable(bank);
    ErrorReport report = new ErrorReport(context.terminal().err());
    DlsFile font = loaded.file().examined();
    for (DlsWarning each : font.warnings()) {
      report.warn(bank, "repaired: " + each);
    }
    DlsCollection read = font.collection();
    DlsFile dls = isLevel1 ? Level1Conversion.of(read) : DlsConversion.of(read);
    for (DlsWarning each : dls.warnings()) {
      report.warn(bank, "lost: " + each.sentence());
    }
    // what was changed is not what its id stands for any more (DLS 2.2 §1.10)
    boolean changed = !font.warnings().isEmpty() || dls.collection() != read;
    write(bank, changed ? dls.collection().withContentId() : dls.collection(), file);
  }

  void fromJson(String json) throws IOException {
    NewFile file = new NewFile(context.path(target.output), target.force);
    try {
      write(json, new BankSource(context.path(json)).read(), file);
    } catch (BankSourceException e) {
      throw new CommandFailure(ExitCode.INPUT_MALFORMED, json, e.getMessage(), e.cure(), e);
    } catch (NoSuchFileException e) {
      String cure = "give the JSON of: dmus bank dump --json";
      throw new CommandFailure(ExitCode.INPUT_NOT_FOUND, json, "there is no such file", cure, e);
    }
  }

  private void write(String source, DlsCollection bank, NewFile file) throws IOException {
    try {
      file.write(out -> DlsWriter.write(bank, out), this::report);
    } catch (IllegalArgumentException unwritable) {
      throw new CommandFailure(
          ExitCode.INPUT_MALFORMED, source, unwritable.getMessage(), "correct it", unwritable);
    } catch (DlsFormatException unsound) {
      throw new CommandFailure(
          ExitCode.INPUT_MALFORMED, source, "written out, " + unsound.what(), unsound.cure());
    }
  }

  private void report(Path part) throws IOException {
    DlsFile written = DlsReader.read(part, DlsReadOptions.STRICT);
    BankSummary summary = BankSummary.of(target.output, Files.size(part), written);
    if (target.json) {
      context.terminal().out().println(Json.text(summary));
    } else {
      context
          .terminal()
          .err()
          .printf(
              "%s: %d instruments, %d waves, %d bytes%n",
              target.output, summary.instruments().size(), summary.waves(), summary.bytes());
    }
  }
}
