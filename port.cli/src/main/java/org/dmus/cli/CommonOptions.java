package org.dmus.cli;

import picocli.CommandLine.Option;

/** Options that every command has. */
final class CommonOptions {
  @Option(names = "--debug", description = "Print stack traces of errors.")
  private boolean debug;

  /** Obeyed by the launcher, before there is anything to parse it. */
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of data, deploy and log; DMUS_DATA names it, too.")
  private String data;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help and exit.")
  private boolean help;

  boolean debug() {
    return debug;
  }
}
