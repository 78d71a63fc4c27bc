package org.dmus.launch;

import java.util.List;

/** The program {@code dmus}. */
public final class Main {
  private static final int FAILURE = 1;

  private Main() {}

  /**
   * Runs a command line and exits with its code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    Interrupt.install(Thread.currentThread());
    int code = FAILURE;
    try {
      code = run(args);
    } catch (LaunchFailure e) {
      System.err.println("dmus: " + e.getMessage());
      System.err.println("hint: " + e.hint());
    } catch (Exception e) {
      System.err.println("dmus: cannot start: " + e);
      System.err.println("hint: run again with --debug");
      if (List.of(args).contains("--debug")) {
        e.printStackTrace();
      }
    }
    System.out.flush();
    System.exit(code);
  }

  private static int run(String[] args) throws Exception {
    Home home = Home.find();
    int code = HelpWithoutFelix.applies(args) ? HelpWithoutFelix.run(home, args) : -1;
    return code >= 0 ? code : runInFelix(home, args);
  }

  private static int runInFelix(Home home, String[] args) throws Exception {
    // gogo.jline finds its own class loader only when nobody set another one before Felix starts.
    Thread.currentThread().setContextClassLoader(null);
    try (FelixHost felix = FelixHost.start(home)) {
      return felix.run(args);
    }
  }
}
