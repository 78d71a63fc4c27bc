package org.dmus.port.bench;

/**
 * How late events come in real time: the port beside the sequencer of the JDK, in turns, so that
 * both see the same machine; then again with one core kept busy.
 */
public final class Lateness {
  private static final double[] PERCENTILES = {50, 90, 99, 99.9, 100};
  private static final int MEAN_GAP_TICKS = 25;
  private static final int EVENTS_PER_TURN = 250;

  private Lateness() {}

  /**
   * Runs and prints.
   *
   * @param args number of events of each, default 10,000; seed, default 1
   */
  @SuppressWarnings("try")
  public static void main(String[] args) throws Exception {
    int turns = (args.length > 0 ? Integer.parseInt(args[0]) : 10_000) / EVENTS_PER_TURN;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    turns(1, seed); // compiles
    System.out.printf(
        "%d events each, seed %d, %s, JDK %s%n",
        turns * EVENTS_PER_TURN,
        seed,
        Runtime.getRuntime().availableProcessors() + " cores",
        Runtime.version());
    print("nothing else of this process runs", turns(turns, seed));
    try (BusyCore busy = new BusyCore()) {
      print("one core busy", turns(turns, seed));
    }
  }

  private static Performance[] turns(int turns, long seed) throws Exception {
    Performance[] sums = new Performance[2];
    for (int turn = 0; turn < turns; turn++) {
      Schedule schedule = Schedule.random(EVENTS_PER_TURN, MEAN_GAP_TICKS, seed + turn);
      Performance ours = new PortPlayer().play(schedule);
      Performance peer = new JdkPlayer().play(schedule);
      sums[0] = turn == 0 ? ours : sums[0].and(ours);
      sums[1] = turn == 0 ? peer : sums[1].and(peer);
    }
    return sums;
  }

  private static void print(String title, Performance[] both) {
    System.out.printf(
        "%n%-34s %8s %8s %8s %8s %8s %10s%n",
        title + ", ms", "p50", "p90", "p99", "p99.9", "max", "us CPU/ev");
    line("dmus", both[0]);
    line("javax.sound.midi", both[1]);
    System.out.printf("%-34s", "dmus / javax.sound.midi");
    for (double p : PERCENTILES) {
      System.out.printf(" %8.3f", both[0].millis(p) / both[1].millis(p));
    }
    System.out.println();
  }

  private static void line(String name, Performance performance) {
    System.out.printf("%-34s", name);
    for (double p : PERCENTILES) {
      System.out.printf(" %8.3f", performance.millis(p));
    }
    double events = performance.lateness().getTotalCount();
    System.out.printf(" %10.1f%n", performance.cpuNanos() / events / 1_000);
  }
}
