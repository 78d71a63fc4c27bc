package org.dmus.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code dmus wave}. */
@Command(
    name = "wave",
    description = "Draws peaks and RMS of a WAV file, to PNG or SVG (default: SOUND.png here).",
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
    PictureWriting writing = new PictureWriting(context, picture, sound);
    Path file = writing.input();
    writing.write("", (pictures, style, out) -> pictures.wave(file, writing.span(), style, out));
  }
}
