package org.dmus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dmus.mxf.ReferenceTime;
import org.dmus.smf.Leniency;
import org.dmus.take.Recovery;
import org.dmus.take.TakeRecovery;
import org.dmus.take.UnreadableJournalException;

/** Makes the files of takes that were cut off: {@code dmus capture --recover}. */
final class CaptureRecovery {
  private final CommandContext context;
  private final CaptureCommand options;

  CaptureRecovery(CommandContext context, CaptureCommand options) {
    this.context = context;
    this.options = options;
  }

  ExitCode run() {
    TakeRecovery recovery = context.services().require(TakeRecovery.class, "org.dmus.port.player");
    Path path = context.path(options.recover);
    List<String> journals = journals(recovery, path);
    if (journals.isEmpty()) {
      tell(options.recover + ": no journal, so every take has ended");
      return ExitCode.OK;
    }
    if (options.output != null && journals.size() > 1) {
      String why = journals.size() + " journals and one file";
      throw new CommandFailure(ExitCode.USAGE, "-o " + options.output, why, "name one journal");
    }
    Path file =
        options.output == null
            ? null
            : TakeFile.of(
                context, options.output, options.force, List.of(context.path(options.recover)));
    return new Batch(context, options.common.debug())
        .run(journals, journal -> recover(recovery, journal, file));
  }

  private List<String> journals(TakeRecovery recovery, Path path) {
    if (!Files.exists(path)) {
      String hint = "name a journal, or the folder of the take";
      throw new CommandFailure(ExitCode.INPUT_NOT_FOUND, options.recover, "no such file", hint);
    }
    if (!Files.isDirectory(path)) {
      return List.of(options.recover);
    }
    try {
      Path folder = Path.of(options.recover).normalize();
      return recovery.journals(path).stream()
          .map(journal -> folder.resolve(journal.getFileName()).toString())
          .toList();
    } catch (IOException e) {
      throw FailureTranslation.translate(e);
    }
  }

  private void recover(TakeRecovery recovery, String journal, Path file) {
    try {
      Leniency leniency = options.strict ? Leniency.STRICT : Leniency.LENIENT;
      tell(sentence(journal, recovery.recover(context.path(journal), file, leniency)));
    } catch (UnreadableJournalException e) {
      String hint = "it was left as it is";
      throw new CommandFailure(ExitCode.INPUT_MALFORMED, journal, e.why(), hint, e);
    } catch (IOException e) {
      throw FailureTranslation.translate(e);
    }
  }

  private String sentence(String journal, Recovery made) {
    double seconds = made.length100ns() / (double) ReferenceTime.PER_SECOND;
    String text =
        "%s: %s, %s, %d events"
            .formatted(journal, name(made.file()), Numbers.time(seconds), made.events());
    if (made.damageOffset() >= 0) {
      text +=
          "; %d bytes lost from byte %d on: %s"
              .formatted(made.lostBytes(), made.damageOffset(), made.damage());
    }
    return made.kept() == null ? text : text + "; the journal is kept as " + name(made.kept());
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private void tell(String line) {
    if (!options.verbosity.quiet) {
      context.terminal().err().println(line);
    }
  }
}
