package org.dmus.itest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dmus.itest.SwapPhases.Phase;

/** How long updates of one miniport take, phase by phase. */
final class SwapTable {
  private final String title;
  private final Map<Phase, List<Double>> tookMs = new EnumMap<>(Phase.class);
  private final List<Double> wholeMs = new ArrayList<>();
  private final List<Double> soundMs = new ArrayList<>();

  SwapTable(String title) {
    this.title = title;
    for (Phase phase : Phase.values()) {
      tookMs.put(phase, new ArrayList<>());
    }
  }

  /** Takes an update that was called at a time, System.nanoTime. */
  void add(long calledAtNs, SwapPhases phases) {
    long beforeNs = calledAtNs;
    for (Phase phase : Phase.values()) {
      long atNs = phases.atNs(phase);
      tookMs.get(phase).add((atNs - beforeNs) / 1e6);
      beforeNs = atNs;
    }
    wholeMs.add((beforeNs - calledAtNs) / 1e6);
  }

  /** Takes how long it took until a note of the new version was heard. */
  void addSound(long tookNs) {
    soundMs.add(tookNs / 1e6);
  }

  void print() {
    System.out.printf("%s, %d updates:%n", title, wholeMs.size());
    tookMs.forEach((phase, took) -> print(phase.toString(), took));
    print("all that", wholeMs);
    if (!soundMs.isEmpty()) {
      print("update called -> it sounds", soundMs);
    }
  }

  private static void print(String name, List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    System.out.printf(
        "  %-36s p10 %5.1f ms  p50 %5.1f ms  p99 %5.1f ms  max %5.1f ms%n",
        name, at(sorted, 0.1), at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
  }

  private static double at(List<Double> sorted, double part) {
    return sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size()));
  }
}
