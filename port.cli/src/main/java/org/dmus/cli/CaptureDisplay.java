package org.dmus.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.dmus.mxf.ReferenceTime;
import org.dmus.player.Recording;

/** What a person sees of a recording: on a terminal a line that is redrawn, elsewhere its turns. */
final class CaptureDisplay {
  private final PrintStream err;
  private final String file;
  private final boolean isQuiet;
  private final boolean isDrawn;
  private final int columns;
  private final String thru;
  private String gap = "";
  private String silence = "";

  /**
   * A display.
   *
   * @param file what is written, as the user calls it
   * @param thru what plays it meanwhile, likewise; null = nothing
   */
  CaptureDisplay(Terminal terminal, Verbosity verbosity, String file, String thru) {
    this.err = terminal.err();
    this.file = file;
    this.thru = thru;
    this.isQuiet = verbosity.quiet;
    this.columns = terminal.columns() - 1;
    this.isDrawn = Progress.style(verbosity, terminal) == ProgressStyle.BAR;
  }

  void started() {
    tell("recording to " + file + ", end with Ctrl-C");
  }

  void update(Recording recording) {
    String now = recording.gap().orElse("");
    if (!now.equals(gap)) {
      tell(now.isEmpty() ? file + ": the take goes on" : now + "; waiting until it is back");
      gap = now;
    }
    tellSilence(recording.thruProblem().orElse(""));
    if (isDrawn) {
      draw(line(recording));
    }
  }

  private void tellSilence(String now) {
    if (!now.equals(silence)) {
      tell(
          now.isEmpty()
              ? thru + ": it plays again"
              : thru + ": it plays nothing: " + now + "; the take goes on");
      silence = now;
    }
  }

  private static String line(Recording recording) {
    String line = "%s  %d events  %d bytes  %s";
    double seconds = recording.position100ns() / (double) ReferenceTime.PER_SECOND;
    String gap = recording.gap().map(why -> "GAP").orElse("");
    return String.format(
        Locale.ROOT, line, Numbers.time(seconds), recording.events(), recording.bytes(), gap);
  }

  private void draw(String line) {
    String fits = line.length() > columns ? line.substring(0, columns) : line;
    err.print("\r" + fits + " ".repeat(columns - fits.length()));
    err.flush();
  }

  void finishing() {
    clear();
    if (isDrawn) {
      tell("writing " + file + "; Ctrl-C again leaves the take in its journal");
    }
  }

  void ended(Recording recording) {
    clear();
    double seconds = recording.position100ns() / (double) ReferenceTime.PER_SECOND;
    tell("%s: %s, %d events".formatted(file, Numbers.time(seconds), recording.events()));
    if (recording.gaps() > 0) {
      warn("gaps without a device: %d, see the markers".formatted(recording.gaps()));
    }
    recording.losses().sentences().forEach(this::warn);
    if (recording.thruLostEvents() > 0) {
      warn("%d events are in it that %s did not play".formatted(recording.thruLostEvents(), thru));
    }
  }

  private void warn(String what) {
    if (!isQuiet) {
      new ErrorReport(err).warn(file, what);
    }
  }

  private void clear() {
    if (isDrawn) {
      err.print("\r" + " ".repeat(columns) + "\r");
    }
  }

  private void tell(String line) {
    if (!isQuiet) {
      clear();
      err.println(line);
    }
  }
}
