package org.dmus.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code dmus capture}. */
@Command(
    name = "capture",
    aliases = "record",
    description = {
      "Records what a device sends to a Standard MIDI File.",
      "Ends with Ctrl-C, a time-out, or the end of the stream; the file is complete at any time."
    },
    sortOptions = false,
    footer = {"", "Example: dmus capture --device /dev/snd/midiC1D0 -o take.mid"})
final class CaptureCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin PortOptions port;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = "take.mid",
      description = "File to write; an existing one is replaced (default ${DEFAULT-VALUE}).")
  String output;

  @Option(names = "--seconds", paramLabel = "N", description = "End after N seconds.")
  Double seconds;

  @Option(
      names = {"-t", "--timeout"},
      paramLabel = "N",
      description = "End after N seconds without an event; exit code 8 when there was none at all.")
  Double timeoutSeconds;

  @Option(
      names = {"-a", "--active-sensing"},
      description = "Record active sensing (FE), too.")
  boolean activeSensing;

  @Option(
      names = {"-c", "--clock"},
      description = "Record MIDI clock (F8), too.")
  boolean clock;

  @Mixin Verbosity verbosity;
  @Mixin CommonOptions common;

  CaptureCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return new Capture(context, this).run().value();
  }
}
