package org.dmus.cli;

import picocli.CommandLine.Option;

/** How much a command tells while it works. */
final class Verbosity {
  @Option(
      names = {"-q", "--quiet"},
      description = "Print errors only.")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Print every warning.")
  boolean verbose;

  @Option(
      names = "--progress",
      paramLabel = "HOW",
      defaultValue = "auto",
      description = "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
  ProgressStyle progress;
}
