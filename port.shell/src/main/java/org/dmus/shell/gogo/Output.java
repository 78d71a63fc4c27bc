package org.dmus.shell.gogo;

import java.io.PrintStream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Process;

/** Where a command prints what it does not return. */
public final class Output {
  private Output() {}

  /**
   * Returns where a command prints now: into its pipe, or on the console.
   *
   * @param session its session
   */
  public static PrintStream of(CommandSession session) {
    Process process = Process.Utils.current();
    return process == null ? session.getConsole() : process.out();
  }
}
