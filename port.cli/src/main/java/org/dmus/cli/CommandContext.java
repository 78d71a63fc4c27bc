package org.dmus.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command works with.
 *
 * @param services the running framework
 * @param terminal the standard streams
 * @param environment environment variables
 * @param directory the current directory
 */
record CommandContext(
    Services services, Terminal terminal, Map<String, String> environment, Path directory) {

  /** The context of this process. */
  static CommandContext ofProcess(Services services) {
    Map<String, String> environment = System.getenv();
    return new CommandContext(services, Terminal.ofProcess(environment), environment, Path.of(""));
  }

  /**
   * Returns where a path of the command line leads.
   *
   * @param text as the user wrote it
   * @throws CommandFailure when it is no path
   */
  Path path(String text) {
    if (text.isEmpty()) {
      throw new CommandFailure(ExitCode.USAGE, "FILE", "its name is empty", "name a file");
    }
    try {
      return directory.resolve(text);
    } catch (InvalidPathException e) {
      throw new CommandFailure(ExitCode.USAGE, text, "not a path", "check the spelling", e);
    }
  }

  /** The same with another terminal. */
  CommandContext with(Terminal other) {
    return new CommandContext(services, other, environment, directory);
  }
}
