package org.dmus.miniport.synth.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where two independent synthesizers agree with the standard, ours agrees with both. */
class OracleTest {

  /** Points that fewer than two others have where the standard does: docs/synth-accuracy.md. */
  private static final Map<Level, Map<String, String>> DEVIATING =
      Map.of(
          Level.ONE,
          Map.of(
              "velocity-db", "4",
              "cc7-db", "4",
              "cc11-db", "4",
              "pan-left-db", "126",
              "eg1-decay-2s-sustain-50-db", "1.1 1.25 1.5",
              "eg2-pitch-cents", "0.1 0.25 0.5 0.75 0.9",
              "lfo-gain-6-db", "max",
              "stated-velocity-db", "8 16 32 64 96",
              "mod-wheel-cents", "min max"),
          Level.TWO,
          Map.of(
              "velocity-db",
              "4",
              "cc7-db",
              "4",
              "cc11-db",
              "4",
              "pan-left-db",
              "126",
              "eg1-decay-2s-sustain-50-db",
              "1.1 1.25 1.5",
              "eg2-pitch-cents",
              "0.1 0.25 0.5 0.75 0.9",
              "cutoff-1000-db",
              "1102 1323 1544 1764 1984 2205 2426 2646 2866 3087 3308 3528 3748 3969 4190",
              "cutoff-1000-resonance-12-db",
              "662 882 1102 1323 1544 1764 1984 2205 2426 2646 2866 3087 3308 3528 3748 3969"
                  + " 4190"));

  @ParameterizedTest
  @EnumSource
  void oursAgreesWithTwoOthersWhereverTwoAgreeWithTheStandard(Level level) throws IOException {
    for (Oracles.Point point : Oracles.points(level.bank)) {
      Measurement curve = Measurement.of(point);
      if (point.within(curve.tolerance(), curve.standard(point.x())) >= 2) {
        assertThat(point.within(curve.tolerance(), curve.ours(level, point.x())))
            .as("synthesizers that have %s where ours has it", point)
            .isGreaterThanOrEqualTo(2);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void oursIsTheStandardsWhereTheOthersDepart(Level level) throws IOException {
    Map<String, Double> farthest = new TreeMap<>();
    for (Oracles.Point point : Oracles.points(level.bank)) {
      Measurement curve = Measurement.of(point);
      double expected = curve.standard(point.x());
      if (expected > -60) {
        double ours = curve.ours(level, point.x());
        farthest.merge(point.curve(), Math.abs(ours - expected), Math::max);
        assertThat(ours).as("%s", point).isCloseTo(expected, within(curve.tolerance()));
      }
    }
    farthest.forEach((curve, by) -> System.out.printf("%s %s: %.3f off%n", level.bank, curve, by));
  }

  @ParameterizedTest
  @EnumSource
  void theDeviationsOfOthersAreTheListedOnes(Level level) throws IOException {
    Map<String, String> found = new TreeMap<>();
    for (Oracles.Point point : Oracles.points(level.bank)) {
      Measurement curve = Measurement.of(point);
      if (point.within(curve.tolerance(), curve.standard(point.x())) < 2) {
        found.merge(point.curve(), point.x(), (before, x) -> before + " " + x);
      }
    }
    assertThat(found).isEqualTo(DEVIATING.get(level));
  }
}
