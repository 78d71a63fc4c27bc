package org.dmus.cli;

import org.apache.felix.service.command.Descriptor;

/**
 * What the console of this process can do beside the commands of the bundles: be left. Gogo's own
 * {@code exit} is that of the JVM, which wants a number and ends the process without stopping what
 * plays. Public, because Gogo calls it by reflection.
 */
public final class ConsoleCommands {
  static final String[] FUNCTIONS = {"exit", "quit"};

  private final Framework framework;
  private volatile int code;

  ConsoleCommands(Framework framework) {
    this.framework = framework;
  }

  /** Leaves the console. */
  @Descriptor("leave the console")
  public void exit() {
    exit(ExitCode.OK.value());
  }

  /**
   * Leaves the console.
   *
   * @param exitCode how the process ends
   */
  @Descriptor("leave the console")
  public void exit(@Descriptor("exit code of the process") int exitCode) {
    code = exitCode;
    framework.stop();
  }

  /** Leaves the console. */
  @Descriptor("leave the console")
  public void quit() {
    exit();
  }

  int code() {
    return code;
  }
}
