package org.dmus.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code dmus spectrum}. */
@Command(
    name = "spectrum",
    description = "Draws the frequencies of a WAV file, to PNG or SVG (default: SOUND.png here).",
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  dmus spectrum song.wav -o spectrogram.png",
      "  dmus spectrum song.wav --mean -o spectrum.svg"
    })
final class SpectrumCommand implements Runnable {
  private final CommandContext context;

  @Parameters(paramLabel = "SOUND", description = "WAV file.")
  private String sound;

  @Option(
      names = "--mean",
      description = "The mean of the whole, a curve for each channel, not over time.")
  private boolean mean;

  @Mixin private PictureOptions picture;
  @Mixin private CommonOptions common;

  SpectrumCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    PictureWriting writing = new PictureWriting(context, picture, sound);
    Path file = writing.input();
    if (mean) {
      writing.write(
          "", (pictures, style, out) -> pictures.spectrum(file, writing.span(), style, out));
    } else {
      writing.write(
          "", (pictures, style, out) -> pictures.spectrogram(file, writing.span(), style, out));
    }
  }
}
