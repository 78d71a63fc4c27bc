package org.dmus.cli;

import java.util.Locale;
import org.dmus.picture.TimeSpan;
import org.dmus.smf.MidiFile;

/** Draws a song as one picture or several. */
final class RollPages {
  private static final int MAX_PAGES = 1_000;
  private static final double READABLE_SECONDS = 180;
  private static final double SECONDS = 1e-7;

  private final CommandContext context;
  private final RollCommand options;

  RollPages(CommandContext context, RollCommand options) {
    this.context = context;
    this.options = options;
  }

  void draw() {
    if (options.pages < 1 || options.pages > MAX_PAGES) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--pages " + options.pages,
          "not one of 1.." + MAX_PAGES,
          "dmus roll --help");
    }
    PictureWriting writing = new PictureWriting(context, options.picture, options.song);
    MidiFile song = new SongReader(context, options.verbosity, options.strict).read(options.song);
    TimeSpan span = writing.within(song.duration100ns() * SECONDS);
    for (int page = 1; page <= options.pages; page++) {
      TimeSpan part = part(span, page);
      writing.write(
          options.pages == 1 ? "" : "-" + number(page),
          (pictures, style, out) -> pictures.roll(song, writing.name(), part, style, out));
    }
    if (span.seconds() / options.pages > READABLE_SECONDS && !options.verbosity.quiet) {
      new ErrorReport(context.terminal().err())
          .hint("long for one picture: --pages N, or --from TIME --to TIME");
    }
  }

  /** All numbers are of one length, so that files are listed in order. */
  private String number(int page) {
    int digits = Integer.toString(options.pages).length();
    return String.format(Locale.ROOT, "%0" + digits + "d", page);
  }

  private TimeSpan part(TimeSpan span, int page) {
    double length = span.seconds() / options.pages;
    return new TimeSpan(
        span.fromSeconds() + (page - 1) * length, span.fromSeconds() + page * length);
  }
}
