package org.dmus.tck;

import java.io.IOException;
import java.util.Locale;
import java.util.logging.LogManager;
import org.dmus.tck.report.Certification;

/**
 * Runs the kit from a command line, outside any build:
 *
 * <pre>
 * java -cp ... org.dmus.tck.Main [--host] [--xml FILE] [--html FILE] [--list] JAR
 * </pre>
 */
public final class Main {
  private Main() {}

  /**
   * Prints the report; exits with 0 when every check that applies passed, 9 when one failed, 2 on
   * wrong usage, 3 when there is no such jar, 4 when it cannot be tested.
   *
   * @param args options and the jar
   */
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT); // Felix writes versions in the user's digits, and reads 0 to 9
    LogManager.getLogManager().reset(); // what is tested may log thousands of lines
    System.exit(new Certification(System.out, System.err).run(args));
  }
}
