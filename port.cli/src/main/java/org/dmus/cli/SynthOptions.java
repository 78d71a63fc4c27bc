package org.dmus.cli;

import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Options of the synthesizer, for whatever makes it sound. */
final class SynthOptions {
  @Option(
      names = {"-b", "--bank"},
      paramLabel = "FILE",
      description = "DLS sound bank; see: dmus bank list.")
  String bank;

  @Option(
      names = {"-r", "--sample-rate"},
      paramLabel = "HZ",
      defaultValue = "44100",
      description = "Frames per second, 8000..192000 (default ${DEFAULT-VALUE}).")
  int sampleRate;

  @Option(
      names = {"-g", "--gain"},
      paramLabel = "FACTOR",
      description = "Factor on the output, 0..10.")
  Double gain;

  @Option(names = "--polyphony", paramLabel = "VOICES", description = "Voices at once, 1..4096.")
  Integer polyphony;

  @Option(
      names = "--interpolation",
      paramLabel = "METHOD",
      description = "none, linear or 4-point.")
  String interpolation;

  @Option(names = "--no-effects", description = "Without reverb and chorus.")
  boolean noEffects;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Any other setting of the synthesizer.")
  Map<String, String> settings = new TreeMap<>();
}
