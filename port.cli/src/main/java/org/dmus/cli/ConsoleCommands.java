package org.dmus.cli;

import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.dmus.shell.Misuse;

/**
 * What the console of this process can do beside the commands of the bundles: be left. Gogo's own
 * {@code exit} is that of the JVM, which wants a number and ends the process without stopping what
 * plays. Public, because Gogo calls it by reflection.
 */
public final class ConsoleCommands {
  static final String[] FUNCTIONS = {"exit", "quit"};

  private static final String END_OF_INPUT = "dmusEnd";

  private final Framework framework;
  private volatile int code;

  ConsoleCommands(Framework framework) {
    this.framework = framework;
  }

  /** Leaves the console. */
  @Descriptor("leave the console")
  public void exit(CommandSession session) throws Exception {
    exit(session, ExitCode.OK.value());
  }

  /**
   * Leaves the console.
   *
   * @param exitCode how the process ends
   */
  @Descriptor("leave the console")
  public void exit(CommandSession session, @Descriptor("exit code of the process") int exitCode)
      throws Exception {
    code = exitCode;
    if (session.get(".reader") == null) {
      framework.stop();
    } else {
      // The line editor then ends by itself; a stop from below would interrupt it, and it says so.
      session.put(END_OF_INPUT, "\u0004");
      session.execute("$.reader runMacro $" + END_OF_INPUT);
    }
  }

  /** Leaves the console. */
  @Descriptor("leave the console")
  public void quit(CommandSession session) throws Exception {
    exit(session);
  }

  /**
   * Refuses arguments that fit no method; Gogo prefers any other.
   *
   * @param words name of the command, arguments
   */
  public Object _main(Object... words) {
    throw new Misuse(words[0] + ": takes an exit code, a whole number, or nothing");
  }

  int code() {
    return code;
  }
}
