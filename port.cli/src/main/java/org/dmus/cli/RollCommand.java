package org.dmus.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code dmus roll}. */
@Command(
    name = "roll",
    description = "Draws a song as a piano roll, to PNG or SVG.",
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  dmus roll song.mid -o song.svg",
      "  dmus roll long.mid --pages 8 -o long.png"
    })
final class RollCommand implements Runnable {
  private final CommandContext context;

  @Parameters(paramLabel = "SONG", description = "MIDI file, or - for standard input.")
  String song;

  @Mixin PictureOptions picture;

  @Option(
      names = "--pages",
      paramLabel = "N",
      defaultValue = "1",
      description = "As N pictures of equal length: FILE-1.png, FILE-2.png ...")
  int pages;

  @Option(names = "--strict", description = "Refuse songs that break the standard.")
  boolean strict;

  @Mixin Verbosity verbosity;
  @Mixin private CommonOptions common;

  RollCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    new RollPages(context, this).draw();
  }
}
