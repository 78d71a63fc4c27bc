package org.dmus.tck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The list of behaviours that this kit asks for, in our words: {@code behaviours.csv}. */
public final class Behaviours {
  /** Every row, by number. */
  public static final List<Row> ROWS = read();

  private Behaviours() {}

  /**
   * A behaviour.
   *
   * @param number its number
   * @param section section of the list, {@code A.1}
   * @param weight {@code D} documented, {@code S} of the published sample: only for a component
   *     that claims it, {@code R} recommended; or two of them
   * @param sentence what holds
   */
  public record Row(int number, String section, String weight, String sentence) {}

  /**
   * Looks up a row; not every number has one.
   *
   * @param number its number
   * @return what holds
   */
  public static Optional<String> sentence(int number) {
    return ROWS.stream().filter(row -> row.number() == number).map(Row::sentence).findFirst();
  }

  /** Returns the number of the last row. */
  static int last() {
    return ROWS.get(ROWS.size() - 1).number();
  }

  private static List<Row> read() {
    try (InputStream in = Behaviours.class.getResourceAsStream("behaviours.csv")) {
      Stream<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
      return lines.skip(1).map(line -> row(line.split(",", 4))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("behaviours.csv cannot be read", e);
    }
  }

  private static Row row(String[] cells) {
    return new Row(Integer.parseInt(cells[0]), cells[1], cells[2], cells[3]);
  }
}
