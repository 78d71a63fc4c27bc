package org.dmus.tck;

import java.io.PrintStream;
import java.util.List;
import org.dmus.tck.host.HostContracts;

/** Runs the contracts of a port from a command line: its bundles are the arguments. */
public final class Main {
  private Main() {}

  /**
   * Prints what failed and how many passed; exits with 1 when one failed, 2 when nothing ran.
   *
   * @param bundles as {@link HostContracts#run}
   */
  public static void main(String[] bundles) {
    List<TckResult> results = HostContracts.run(bundles);
    print(results, System.out);
    boolean passed = results.stream().allMatch(TckResult::isPassed);
    System.exit(results.isEmpty() ? 2 : passed ? 0 : 1);
  }

  static void print(List<TckResult> results, PrintStream out) {
    for (TckResult result : results) {
      result.failure().ifPresent(why -> out.printf("FAILED %s%n  %s%n", result.test(), why));
    }
    long passed = results.stream().filter(TckResult::isPassed).count();
    out.printf("%d of %d passed%n", passed, results.size());
  }
}
