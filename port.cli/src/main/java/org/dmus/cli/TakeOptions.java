package org.dmus.cli;

import picocli.CommandLine.Option;

/**
 * Options of the file that a take becomes; letters as those of arecordmidi. They name no type of
 * another bundle: help needs none.
 */
final class TakeOptions {
  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = {
        "Kind of file: smf0, smf1, csv, jsonl or raw.",
        "Without it the extension of FILE says which: .mid, .csv, .jsonl, .raw."
      })
  String type;

  @Option(
      names = {"-b", "--bpm"},
      paramLabel = "N",
      defaultValue = "120",
      description = "Tempo of a MIDI file, quarters a minute (default ${DEFAULT-VALUE}).")
  double bpm;

  @Option(
      names = {"-t", "--ticks"},
      paramLabel = "N",
      description = "Ticks a quarter (default 960), or with -f a frame (default 40).")
  Integer ticks;

  @Option(
      names = {"-f", "--fps"},
      paramLabel = "N",
      description = "Time in SMPTE frames: 24, 25, 29.97 or 30 a second.")
  String fps;

  @Option(
      names = {"-s", "--split-channels"},
      description = "A track for each channel.")
  boolean split;

  @Option(
      names = {"-i", "--timesig"},
      paramLabel = "N/D",
      defaultValue = "4/4",
      description = "Time signature of a MIDI file (default ${DEFAULT-VALUE}).")
  String signature;

  @Option(
      names = "--running-status",
      description = "Leave out status bytes that repeat: a smaller MIDI file.")
  boolean runningStatus;
}
