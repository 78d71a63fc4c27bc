package org.dmus.miniport.fmsynth.midi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dmus.miniport.fmsynth.chip.Connection;
import org.dmus.miniport.fmsynth.chip.FmPatch;
import org.dmus.miniport.fmsynth.chip.OperatorPatch;
import org.dmus.miniport.fmsynth.chip.Waveform;

/**
 * Reads a line of the patch set: {@code number name | connection settings | operator | operator},
 * where an operator is {@code ratio waveform attack.decay.sustain.release level options}.
 */
final class PatchLine {
  private static final double STEPS_PER_DB = 1 / 0.1875;

  private final String[] fields;

  /**
   * Splits a line.
   *
   * @throws IllegalArgumentException when it has fewer than four fields
   */
  PatchLine(String line) {
    fields = line.split("\\|");
    if (fields.length < 4) {
      throw new IllegalArgumentException("number name | connection | operator | operator: " + line);
    }
  }

  /** Returns the number of the program, or the key of the drum. */
  int number() {
    return Integer.parseInt(words(0).get(0));
  }

  /** Returns what the line says. */
  Program program() {
    List<String> settings = words(1);
    List<OperatorPatch> operators = new ArrayList<>();
    for (int i = 2; i < fields.length; i++) {
      operators.add(operator(words(i)));
    }
    FmPatch patch =
        new FmPatch(connection(settings.get(0)), (int) setting(settings, "feedback", 0), operators);
    String name = String.join(" ", words(0).subList(1, words(0).size()));
    return new Program(
        name,
        patch,
        (int) Math.round(-setting(settings, "gain", 0) * STEPS_PER_DB),
        (int) setting(settings, "touch", 12),
        (int) setting(settings, "key", -1),
        (int) setting(settings, "drop", 0),
        (int) setting(settings, "group", 0));
  }

  private List<String> words(int field) {
    return Arrays.asList(fields[field].trim().split("\\s+"));
  }

  private static Connection connection(String symbol) {
    return Arrays.stream(Connection.values())
        .filter(connection -> connection.symbol().equals(symbol))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no connection: " + symbol));
  }

  /** Settings are pairs of a name and a number. */
  private static double setting(List<String> settings, String name, double fallback) {
    int at = settings.indexOf(name);
    return at < 0 ? fallback : Double.parseDouble(settings.get(at + 1));
  }

  private static OperatorPatch operator(List<String> words) {
    String[] rates = words.get(2).split("\\.");
    List<String> options = words.subList(4, words.size());
    return new OperatorPatch(
        (int) (2 * Double.parseDouble(words.get(0))),
        Waveform.valueOf(words.get(1).toUpperCase(Locale.ROOT)),
        Integer.parseInt(rates[0]),
        Integer.parseInt(rates[1]),
        Integer.parseInt(rates[2]),
        Integer.parseInt(rates[3]),
        Integer.parseInt(words.get(3)),
        setting(options, "slope", 0),
        options.contains("held"),
        options.contains("faster"),
        options.contains("tremolo"),
        options.contains("vibrato"));
  }
}
