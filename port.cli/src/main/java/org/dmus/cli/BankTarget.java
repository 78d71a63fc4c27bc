package org.dmus.cli;

import picocli.CommandLine.Option;

/** Where a bank is written to. */
final class BankTarget {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "DLS file to write.")
  String output;

  @Option(
      names = {"-f", "--force"},
      description = "Overwrite what is there.")
  boolean force;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;
}
