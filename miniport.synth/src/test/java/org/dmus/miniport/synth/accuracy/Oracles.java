package org.dmus.miniport.synth.accuracy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What independent synthesizers make of the same articulation: the files of {@code oracle}. */
final class Oracles {
  private Oracles() {}

  /** One point of a curve, and where every synthesizer has it. */
  record Point(String curve, String x, double[] measured) {

    double position() {
      return Double.parseDouble(x);
    }

    long within(double tolerance, double value) {
      return Arrays.stream(measured).filter(m -> Math.abs(m - value) <= tolerance).count();
    }

    @Override
    public String toString() {
      return curve + " at " + x;
    }
  }

  /** The points of a bank, {@code dls1}, {@code dls2} or {@code sf2}. */
  static List<Point> points(String bank) throws IOException {
    List<Point> points = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Oracles.class.getResourceAsStream("/oracle/" + bank + ".csv"),
                StandardCharsets.UTF_8))) {
      in.lines().skip(2).map(Oracles::point).forEach(points::add);
    }
    return points;
  }

  private static Point point(String line) {
    String[] cells = line.split(",");
    double[] measured = Arrays.stream(cells).skip(2).mapToDouble(Double::parseDouble).toArray();
    return new Point(cells[0], cells[1], measured);
  }
}
