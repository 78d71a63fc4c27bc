package org.dmus.tck.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A behaviour of synthesis and of DLS files, inside a synthesizer where no contract test reaches:
 * tests of our own one hold it.
 *
 * @param number its number
 * @param weight {@code D} documented, {@code S} of the published sample
 * @param sentence what holds
 * @param tests {@code Class#method} of each test
 */
record SynthesisRow(int number, String weight, String sentence, List<String> tests) {
  static final List<SynthesisRow> ALL = read();

  private static List<SynthesisRow> read() {
    try (InputStream in = SynthesisRow.class.getResourceAsStream("synthesis.csv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(SynthesisRow::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("synthesis.csv cannot be read", e);
    }
  }

  private static SynthesisRow of(String line) {
    String[] cells = line.split(",", 4);
    return new SynthesisRow(
        Integer.parseInt(cells[0]), cells[1], cells[2], List.of(cells[3].split(" ")));
  }
}
