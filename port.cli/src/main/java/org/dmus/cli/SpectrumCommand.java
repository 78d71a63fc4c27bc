package org.dmus.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code dmus spectrum}. */
@Command(
    name = "spectrum",
    description = "Draws the frequencies of a WAV file, to PNG or SVG.",
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
    SoundDrawing drawing = new SoundDrawing(context, picture, sound);
    if (mean) {
      drawing.spectrum();
    } else {
      drawing.spectrogram();
    }
  }
}
