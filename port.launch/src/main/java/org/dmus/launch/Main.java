package org.dmus.launch;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.framework.BundleException;

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
    Locale.setDefault(Locale.ROOT); // Felix writes versions in the user's digits, and reads 0 to 9
    Interrupt.install(Thread.currentThread());
    int code = runOrReport(args);
    System.out.flush();
    System.exit(code);
  }

  private static int runOrReport(String[] args) {
    try {
      return run(args);
    } catch (LaunchFailure e) {
      return report(e.getMessage(), e.hint());
    } catch (Exception e) {
      if (Interrupt.isCause(e)) {
        System.err.println("dmus: stopped: interrupted");
        return Interrupt.INTERRUPTED;
      }
      if (List.of(args).contains("--debug")) {
        e.printStackTrace();
      }
      return report("cannot start: " + e, "run again with --debug");
    }
  }

  private static int report(String what, String hint) {
    System.err.println("dmus: " + what);
    System.err.println("hint: " + hint);
    return FAILURE;
  }

  private static int run(String[] args) throws Exception {
    Timeline timeline = Timeline.ofProcess();
    timeline.accept("java");
    Home home = Home.find();
    int code = HelpWithoutFelix.applies(args) ? HelpWithoutFelix.run(home, args) : -1;
    return code >= 0 ? code : runInFelix(home, timeline, args);
  }

  private static int runInFelix(Home home, Timeline timeline, String[] args) throws Exception {
    // gogo.jline finds its own class loader only when nobody set another one before Felix starts.
    Thread.currentThread().setContextClassLoader(null);
    Places places = Places.find(home, args, System.getenv());
    try (Storage storage = Storage.of(places, args)) {
      timeline.accept("storage");
      FrameworkSettings settings = new FrameworkSettings(home, places, storage);
      try (FelixHost felix = start(settings, storage, timeline)) {
        return felix.run(args);
      }
    }
  }

  private static FelixHost start(FrameworkSettings settings, Storage storage, Timeline timeline)
      throws BundleException, IOException {
    try {
      return FelixHost.start(settings, storage, timeline);
    } catch (BundleException | IOException e) {
      Optional<LaunchFailure> disk = StorageTrouble.in(e, storage);
      if (disk.isPresent()) {
        throw disk.get();
      }
      throw e;
    }
  }
}
