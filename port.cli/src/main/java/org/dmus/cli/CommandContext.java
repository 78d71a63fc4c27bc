package org.dmus.cli;

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
}
