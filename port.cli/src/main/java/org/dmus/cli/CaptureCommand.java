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
      "Records what devices send: to a Standard MIDI File, CSV, JSON lines or plain bytes.",
      "Ends with Ctrl-C, a limit, or the end of the stream. What came until 100 ms before is in"
          + " FILE.journal, whatever happens: see --recover."
    },
    sortOptions = false,
    footer = {"", "Example: dmus capture --device /dev/snd/midiC1D0 -o take.mid"})
final class CaptureCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin CaptureSources sources;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "File to write (default take.mid, or take-2.mid and so on).")
  String output;

  @Option(names = "--force", description = "Replace the file when it is there.")
  boolean force;

  @Mixin SettingOptions settings;
  @Mixin TakeOptions take;
  @Mixin CaptureLimits limits;

  @Option(
      names = {"-m", "--metronome"},
      paramLabel = "PORT",
      description = "Port that plays a click at the tempo meanwhile.")
  String metronome;

  @Option(
      names = "--thru",
      paramLabel = "PORT",
      description = "Port, or path of a device, that plays meanwhile what is recorded.")
  String thru;

  @Option(
      names = {"-a", "--active-sensing"},
      description = "Record active sensing (FE), too.")
  boolean activeSensing;

  @Option(
      names = {"-c", "--clock"},
      description = "Record MIDI clock (F8), too.")
  boolean clock;

  @Option(
      names = "--recover",
      arity = "0..1",
      paramLabel = "PATH",
      fallbackValue = ".",
      description =
          "Make the file of a take that was cut off: of a journal, or of all in a folder.")
  String recover;

  @Option(
      names = "--strict",
      description = "With --recover: refuse a journal that is damaged, or cut off.")
  boolean strict;

  @Mixin Verbosity verbosity;
  @Mixin CommonOptions common;

  CaptureCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (strict && recover == null) {
      String hint = "dmus capture --recover --strict";
      throw new CommandFailure(ExitCode.USAGE, "--strict", "goes with --recover", hint);
    }
    if (settings.asksForHelp()) {
      Framework framework = context.services().framework();
      context.terminal().out().println(KnownSettings.table(framework, KnownSettings.CAPTURE));
      return ExitCode.OK.value();
    }
    settings.check("dmus capture");
    limits.check();
    ExitCode code =
        recover == null
            ? new Capture(context, this).run()
            : new CaptureRecovery(context, this).run();
    return code.value();
  }
}
