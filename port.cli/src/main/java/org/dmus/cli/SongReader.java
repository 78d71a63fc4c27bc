package org.dmus.cli;

import java.io.IOException;
import java.util.List;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.dmus.smf.SmfFormatException;
import org.dmus.smf.SmfLimits;
import org.dmus.smf.SmfWarning;

/** Reads songs, and tells what is wrong with them. */
final class SongReader {
  private static final int SHOWN_WARNINGS = 5;

  private final CommandContext context;
  private final Verbosity verbosity;
  private final Leniency leniency;

  SongReader(CommandContext context, Verbosity verbosity, boolean strict) {
    this.context = context;
    this.verbosity = verbosity;
    this.leniency = strict ? Leniency.STRICT : Leniency.LENIENT;
  }

  /**
   * Reads a song.
   *
   * @param song its path; {@code -} = standard input
   * @throws CommandFailure when it cannot be played
   */
  MidiFile read(String song) {
    if (song.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE, "SONG", "its name is empty", "give the path of a MIDI file");
    }
    try {
      MidiFile file = open(song);
      warn(song, file);
      return file;
    } catch (SmfFormatException e) {
      String why = e.what() + " (offset " + e.offset() + ")";
      throw new CommandFailure(ExitCode.INPUT_MALFORMED, song, why, e.cure(), e);
    } catch (IOException e) {
      throw FailureTranslation.unreadable(song, e, "give the path of a MIDI file");
    }
  }

  private MidiFile open(String song) throws IOException {
    if (song.equals(RenderTask.STANDARD_STREAM)) {
      byte[] bytes = context.terminal().in().readNBytes(SmfLimits.MAX_FILE_BYTES + 1);
      return MidiFile.read("standard input", bytes, leniency);
    }
    return MidiFile.read(context.directory().resolve(song), leniency);
  }

  private void warn(String song, MidiFile file) {
    if (verbosity.quiet) {
      return;
    }
    List<SmfWarning> warnings = file.warnings();
    int shown = verbosity.verbose ? warnings.size() : Math.min(SHOWN_WARNINGS, warnings.size());
    ErrorReport report = new ErrorReport(context.terminal().err());
    warnings.subList(0, shown).forEach(each -> report.warn(song, each.toString()));
    long more = file.warningCount() - shown;
    if (more > 0) {
      report.warn(song, more + " more" + (verbosity.verbose ? "" : "; --verbose shows them"));
    }
  }
}
