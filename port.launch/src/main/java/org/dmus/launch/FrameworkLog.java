package org.dmus.launch;

import java.util.ArrayList;
import java.util.List;
import org.apache.felix.framework.Logger;

/**
 * What Felix itself has to say. By default that goes to standard output, which may be a WAV. While
 * the framework reads its storage the errors are gathered: each is a bundle that it drops.
 */
final class FrameworkLog extends Logger {
  private final List<String> gathered = new ArrayList<>();
  private boolean gathers = true;

  FrameworkLog() {
    setLogLevel(LOG_ERROR);
  }

  /** Returns what was wrong so far; from now on errors are printed. */
  synchronized List<String> damages() {
    gathers = false;
    return List.copyOf(gathered);
  }

  @Override
  protected synchronized void doLog(int level, String message, Throwable cause) {
    String why = cause == null || message.contains(String.valueOf(cause)) ? "" : ": " + cause;
    if (gathers) {
      gathered.add(message + why);
    } else {
      System.err.println("dmus: framework: " + message + why);
    }
  }
}
