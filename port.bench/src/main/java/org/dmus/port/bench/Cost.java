package org.dmus.port.bench;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * What it took to deliver one event.
 *
 * @param wallNanos time that passed
 * @param cpuNanos CPU time of the threads that did it
 */
record Cost(double wallNanos, double cpuNanos) {

  Cost plus(Cost other) {
    return new Cost(wallNanos + other.wallNanos, cpuNanos + other.cpuNanos);
  }

  /** Returns medians of the rounds, without the first third: it compiles. */
  static Cost median(Cost[] rounds) {
    return new Cost(median(rounds, Cost::wallNanos), median(rounds, Cost::cpuNanos));
  }

  private static double median(Cost[] rounds, ToDoubleFunction<Cost> what) {
    double[] sorted =
        Arrays.stream(rounds).skip(rounds.length / 3).mapToDouble(what).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
