package org.dmus.tck.kit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.LogManager;
import java.util.stream.Collectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Runs JUnit tests where no build tool does:
 *
 * <pre>
 * java -cp ... org.dmus.tck.kit.Tests FOLDER...
 * </pre>
 */
public final class Tests {
  private static final int FAILED = 9;

  private Tests() {}

  /**
   * Prints what failed, and how many passed; exits with 0 when all did, 9 when one failed or there
   * is none.
   *
   * @param folders of test classes, on the class path
   */
  public static void main(String[] folders) {
    LogManager.getLogManager().reset(); // what is tested may log
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(
                    selectClasspathRoots(
                        Arrays.stream(folders).map(Path::of).collect(Collectors.toSet())))
                .build(),
            listener);
    TestExecutionSummary summary = listener.getSummary();
    PrintWriter out = new PrintWriter(System.out, true);
    summary.printFailuresTo(out, 1);
    long failed = summary.getTotalFailureCount();
    long passed = summary.getTestsSucceededCount();
    out.printf("%d passed, %d failed%n", passed, failed);
    System.exit(failed == 0 && passed > 0 ? 0 : FAILED);
  }
}
