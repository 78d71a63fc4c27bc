package org.dmus.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.dmus.picture.PictureStyle;
import org.dmus.picture.Pictures;
import org.dmus.picture.TimeSpan;
import org.dmus.picture.WaveFormatException;
import org.dmus.shell.FileIdentity;

/** Has pictures drawn, and writes them where the user wants them. */
final class PictureWriting {
  private static final String BUNDLE = "org.dmus.port.picture";

  private final CommandContext context;
  private final PictureOptions options;
  private final String input;

  /** Draws a picture. */
  @FunctionalInterface
  interface Drawing {
    void draw(Pictures pictures, PictureStyle style, OutputStream out) throws IOException;
  }

  PictureWriting(CommandContext context, PictureOptions options, String input) {
    this.context = context;
    this.options = options;
    this.input = input;
  }

  /** The part that the user wants. */
  TimeSpan span() {
    double from = options.fromSeconds == null ? 0 : options.fromSeconds;
    double to = options.toSeconds == null ? Double.POSITIVE_INFINITY : options.toSeconds;
    if (to <= from) {
      throw new CommandFailure(
          ExitCode.USAGE, "--from, --to", "the part between them is empty", "swap them");
    }
    return new TimeSpan(from, to);
  }

  /** The part that the user wants of something with an end. */
  TimeSpan within(double lengthSeconds) {
    try {
      return span().within(lengthSeconds);
    } catch (IllegalArgumentException e) {
      throw behindTheEnd(e);
    }
  }

  private CommandFailure behindTheEnd(IllegalArgumentException e) {
    return new CommandFailure(ExitCode.USAGE, input, e.getMessage(), "an earlier --from", e);
  }

  /** The input without folder and suffix. */
  String name() {
    if (input.equals(RenderTask.STANDARD_STREAM)) {
      return "stdin";
    }
    Path name = context.path(input).getFileName();
    return name == null ? input : name.toString().replaceFirst("\\.[^.]{1,5}$", "");
  }

  /**
   * Writes a picture.
   *
   * @param number what tells it from other pictures of the same name; empty when there are none
   */
  void write(String number, Drawing drawing) {
    try {
      if (NewFile.STANDARD_OUTPUT.equals(options.output)) {
        drawing.draw(pictures(), style("-.png"), context.terminal().out());
      } else {
        writeFile(number, drawing);
      }
    } catch (WaveFormatException e) {
      throw new CommandFailure(ExitCode.INPUT_MALFORMED, input, e.getMessage(), e.cure(), e);
    } catch (IllegalArgumentException e) {
      throw behindTheEnd(e);
    } catch (IOException e) {
      throw FailureTranslation.translate(e);
    }
  }

  private void writeFile(String number, Drawing drawing) throws IOException {
    String target = options.output == null ? name() + ".png" : options.output;
    PictureStyle style = style(target);
    int suffix = target.lastIndexOf('.');
    String numbered = target.substring(0, suffix) + number + target.substring(suffix);
    Path file = context.path(numbered);
    if (FileIdentity.isSame(file, context.path(input))) {
      throw new CommandFailure(
          ExitCode.USAGE, numbered, "is the input " + input, "name another file with -o");
    }
    new NewFile(file, true).write(out -> drawing.draw(pictures(), style, out));
    context.terminal().out().println(numbered);
  }

  private PictureStyle style(String target) {
    try {
      return new PictureStyle(format(target), options.width, options.height, options.dark);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.USAGE, "picture", e.getMessage(), "see --width and --height", e);
    }
  }

  private static PictureStyle.Format format(String target) {
    String name = target.toLowerCase(Locale.ROOT);
    if (name.endsWith(".svg")) {
      return PictureStyle.Format.SVG;
    }
    if (!name.endsWith(".png")) {
      throw new CommandFailure(
          ExitCode.USAGE, target, "is neither .png nor .svg", "name a FILE.png or FILE.svg");
    }
    return PictureStyle.Format.PNG;
  }

  private Pictures pictures() {
    context.services().framework().start(BUNDLE);
    return context.services().require(Pictures.class, BUNDLE);
  }
}
