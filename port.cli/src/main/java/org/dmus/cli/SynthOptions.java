package org.dmus.cli;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the synthesizer, for whatever makes it sound. */
final class SynthOptions {
  static final int DEFAULT_RATE = 44_100;
  private static final String INTERPOLATIONS = "none|linear|4-point|8-point|16-point|cubic";

  @Option(
      names = {"-b", "--bank"},
      paramLabel = "FILE",
      description = "DLS or SoundFont sound bank; see: dmus bank list.")
  private String bank;

  @Option(
      names = {"-r", "--sample-rate"},
      paramLabel = "HZ",
      description = "Frames per second (default 44100; 48000 for ogg).")
  private Integer sampleRate;

  @Option(
      names = {"-g", "--gain"},
      paramLabel = "FACTOR",
      description = "Amplitude of a full-scale voice, 0..10 (default 0.35).")
  private Double gain;

  @Option(names = "--polyphony", paramLabel = "VOICES", description = "Most voices at once.")
  private Integer polyphony;

  @Option(
      names = "--interpolation",
      paramLabel = "METHOD",
      description = "none, linear, 4-point (default), 8-point or 16-point.")
  private String interpolation;

  @Option(names = "--no-effects", description = "Neither reverb nor chorus.")
  private boolean noEffects;

  @Option(names = "--reverb", negatable = true, description = "Reverb, or none (default: on).")
  private Boolean reverb;

  @Option(names = "--chorus", negatable = true, description = "Chorus, or none (default: on).")
  private Boolean chorus;

  @Option(names = "--limiter", description = "Keep peaks below full scale.")
  private boolean limiter;

  @Mixin private SettingOptions settings;

  String bank() {
    return bank;
  }

  int sampleRate() {
    return sampleRate(DEFAULT_RATE);
  }

  int sampleRate(int otherwise) {
    return sampleRate == null ? otherwise : sampleRate;
  }

  /** Names of the settings that the user gives by {@code --set}. */
  Set<String> given() {
    return settings.given();
  }

  boolean asksForSettings() {
    return settings.asksForHelp();
  }

  /** The settings of the subdevice, by the names that the synthesizer documents. */
  Map<String, Object> settings() {
    Map<String, Object> all = new TreeMap<>(settings.all());
    putIfGiven(all, "gain", gain);
    putIfGiven(all, "polyphony", polyphony);
    putIfGiven(all, "interpolation", interpolation);
    putIfGiven(all, "effects", noEffects ? false : null);
    putIfGiven(all, "reverb", reverb);
    putIfGiven(all, "chorus", chorus);
    putIfGiven(all, "limiter", limiter ? true : null);
    return all;
  }

  private static void putIfGiven(Map<String, Object> settings, String name, Object value) {
    if (value != null) {
      settings.put(name, value);
    }
  }

  /** Checks what every synthesizer demands, before anything is started. */
  void check() {
    boolean fits = sampleRate == null || sampleRate >= 8_000 && sampleRate <= 192_000;
    demand(fits, "--sample-rate", sampleRate, "8000..192000");
    demand(gain == null || gain >= 0 && gain <= 10, "--gain", gain, "0..10");
    demand(
        polyphony == null || polyphony >= 1 && polyphony <= 4096,
        "--polyphony",
        polyphony,
        "1..4096");
    boolean known = interpolation == null || interpolation.matches(INTERPOLATIONS);
    demand(known, "--interpolation", interpolation, INTERPOLATIONS.replace("|", ", "));
    settings.check("dmus render");
  }

  private static void demand(boolean fulfilled, String option, Object value, String range) {
    if (!fulfilled) {
      throw new CommandFailure(
          ExitCode.USAGE, option + " " + value, "not one of " + range, "dmus render --help");
    }
  }
}
