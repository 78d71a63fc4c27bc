package org.dmus.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code dmus wave}. */
@Command(
    name = "wave",
    description = "Draws peaks and RMS of a WAV file, to PNG or SVG.",
    sortOptions = false,
    footer = {"", "Example: dmus wave song.wav -o wave.svg"})
final class WaveCommand implements Runnable {
  private final CommandContext context;

  @Parameters(paramLabel = "SOUND", description = "WAV file.")
  private String sound;

  @Mixin private PictureOptions picture;
  @Mixin private CommonOptions common;

  WaveCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    new SoundDrawing(context, picture, sound).wave();
  }
}
