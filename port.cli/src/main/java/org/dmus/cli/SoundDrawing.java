package org.dmus.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Draws sounds; apart from the commands, whose help knows nothing of pictures. */
final class SoundDrawing {
  private final CommandContext context;
  private final PictureWriting writing;
  private final String input;

  SoundDrawing(CommandContext context, PictureOptions options, String input) {
    this.context = context;
    this.writing = new PictureWriting(context, options, input);
    this.input = input;
  }

  void wave() {
    Path file = file();
    writing.write("", (pictures, style, out) -> pictures.wave(file, writing.span(), style, out));
  }

  void spectrogram() {
    Path file = file();
    writing.write(
        "", (pictures, style, out) -> pictures.spectrogram(file, writing.span(), style, out));
  }

  void spectrum() {
    Path file = file();
    writing.write(
        "", (pictures, style, out) -> pictures.spectrum(file, writing.span(), style, out));
  }

  private Path file() {
    Path file = context.path(input);
    if (!Files.isRegularFile(file)) {
      String why =
          Files.isDirectory(file)
              ? "is a directory"
              : Files.exists(file) ? "is not a regular file" : "there is no such file";
      throw new CommandFailure(ExitCode.INPUT_NOT_FOUND, input, why, "give the path of a WAV file");
    }
    return file;
  }
}
