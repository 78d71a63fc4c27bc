package org.dmus.tck.coverage;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing of PortCls.
 *
 * @param name its name in the headers, or a rule
 * @param value its value in the headers; may be empty
 * @param element the Java element, {@code mxf.IMXF#putMessage}; empty = there is no counterpart
 * @param proofs what holds it there: {@code =} the value is compared, the number of a behaviour, or
 *     {@code #method} of a test: its name is a sentence, its class may change
 * @param note a decision, or why there is no counterpart
 */
record CoverageRow(String name, String value, String element, List<String> proofs, String note) {
  /** Stands for the comparison of a constant with the value of the header. */
  static final String VALUE_IS_COMPARED = "=";

  private static final int CELLS = 5;

  /** Reads a line of five cells. */
  static CoverageRow of(String line) {
    String[] cells = line.split(";", CELLS);
    if (cells.length < CELLS) {
      throw new IllegalArgumentException(
          line + ": " + cells.length + " cells; give " + CELLS + ", separated by semicolons");
    }
    String element = cells[2].equals("-") ? "" : cells[2];
    List<String> proofs = Stream.of(cells[3].split(" ")).filter(s -> !s.isEmpty()).toList();
    return new CoverageRow(cells[0], cells[1], element, proofs, cells[4]);
  }

  boolean hasCounterpart() {
    return !element.isEmpty();
  }

  boolean isCompared() {
    return proofs.contains(VALUE_IS_COMPARED);
  }

  List<Integer> behaviours() {
    return proofs.stream().filter(CoverageRow::isNumber).map(Integer::valueOf).toList();
  }

  List<String> tests() {
    return proofs.stream()
        .filter(proof -> !isNumber(proof) && !proof.equals(VALUE_IS_COMPARED))
        .toList();
  }

  private static boolean isNumber(String proof) {
    return Character.isDigit(proof.charAt(0));
  }
}
