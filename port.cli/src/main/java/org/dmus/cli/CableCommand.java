package org.dmus.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code dmus cable}. */
@Command(
    name = "cable",
    description = {
      "Tests a cable: sends messages out of one port, and looks when they come back at another.",
      "Prints how many were lost and the latencies. Ends with 9 when any is lost."
    },
    sortOptions = false,
    footer = {"", "Example: dmus cable /dev/snd/midiC1D0 /dev/snd/midiC1D0"})
final class CableCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(
      index = "0",
      paramLabel = "OUT",
      description = "What sends: a port, or the path of a device.")
  String out;

  @Parameters(
      index = "1",
      paramLabel = "IN",
      description = "What captures: a port, or the path of a device.")
  String in;

  @Option(
      names = {"-n", "--count"},
      paramLabel = "N",
      defaultValue = "100",
      description = "Messages, 1..16384 (default ${DEFAULT-VALUE}).")
  int count;

  @Option(
      names = {"-i", "--interval"},
      paramLabel = "MS",
      defaultValue = "10",
      description = "Milliseconds between two (default ${DEFAULT-VALUE}).")
  int intervalMs;

  @Option(names = "--json", description = "Print one JSON object.")
  boolean json;

  @Mixin Verbosity verbosity;
  @Mixin private CommonOptions common;

  CableCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return new CableRun(context, this).run().value();
  }
}
