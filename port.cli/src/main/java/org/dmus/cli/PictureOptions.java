package org.dmus.cli;

import picocli.CommandLine.Option;

/** How a picture is drawn, and of what part. */
final class PictureOptions {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "FILE.png or FILE.svg, overwritten, or - for PNG on standard output (default: the name of"
              + " what is drawn, with .png, here).")
  String output;

  @Option(
      names = "--width",
      paramLabel = "PIXELS",
      defaultValue = "1200",
      description = "Width (default ${DEFAULT-VALUE}).")
  int width;

  @Option(
      names = "--height",
      paramLabel = "PIXELS",
      defaultValue = "600",
      description = "Height (default ${DEFAULT-VALUE}).")
  int height;

  @Option(names = "--dark", description = "On a dark ground.")
  boolean dark;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = ClockTime.class,
      description = "Begin there: seconds, or 1:23.4.")
  Double fromSeconds;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      converter = ClockTime.class,
      description = "End there.")
  Double toSeconds;
}
