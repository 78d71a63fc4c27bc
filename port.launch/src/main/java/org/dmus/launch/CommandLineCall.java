package org.dmus.launch;

import java.util.function.ToIntFunction;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/** Hands a command line to the service of the command-line bundle. */
final class CommandLineCall {
  private static final long SERVICE_TIMEOUT_MS = 20_000;
  private static final String COMMAND_LINE =
      "(&(" + Constants.OBJECTCLASS + "=java.util.function.ToIntFunction)(dmus.cli=true))";

  private final BundleContext context;
  private final Timeline timeline;

  CommandLineCall(BundleContext context, Timeline timeline) {
    this.context = context;
    this.timeline = timeline;
  }

  /** Waits for the service, and returns the exit code. */
  @SuppressWarnings("unchecked")
  int run(String[] args) throws InterruptedException, InvalidSyntaxException {
    ServiceTracker<Object, Object> tracker =
        new ServiceTracker<>(context, context.createFilter(COMMAND_LINE), null);
    tracker.open();
    try {
      Object commandLine = tracker.waitForService(SERVICE_TIMEOUT_MS);
      if (commandLine == null) {
        throw new LaunchFailure(
            "the command line did not start: " + Unresolved.describe(context),
            "look at bundle/ for what is missing");
      }
      timeline.accept("command line");
      return ((ToIntFunction<String[]>) commandLine).applyAsInt(args);
    } finally {
      tracker.close();
    }
  }
}
