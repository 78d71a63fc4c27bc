package org.dmus.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code dmus render}. */
@Command(
    name = "render",
    description = "Renders songs to WAV files, faster than real time.",
    sortOptions = false,
    footer = {"", "Example: dmus render song.mid -o song.wav"})
final class RenderCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(
      arity = "1..*",
      paramLabel = "SONG",
      description = "Standard MIDI Files or RMID files; - = standard input.")
  List<String> songs;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "WAV file, directory, or - for standard output (default: SONG.wav here).")
  String output;

  @Mixin SynthOptions synth;

  @Option(
      names = "--bits",
      paramLabel = "FORMAT",
      defaultValue = "16",
      converter = SampleFormat.Converter.class,
      description = "16, 24 or 32f (default ${DEFAULT-VALUE}).")
  SampleFormat bits;

  @Option(
      names = "--tail",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "Longest sound after the end of the song (default ${DEFAULT-VALUE}).")
  double tailSeconds;

  @Option(names = "--strict", description = "Refuse songs that break the standard.")
  boolean strict;

  @Option(names = "--json", description = "Print one JSON object per song on standard output.")
  boolean json;

  @Mixin Verbosity verbosity;
  @Mixin CommonOptions common;

  RenderCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    synth.check();
    if (!(tailSeconds >= 0 && tailSeconds <= 3_600)) {
      throw new CommandFailure(
          ExitCode.USAGE, "--tail " + tailSeconds, "not one of 0..3600", "dmus render --help");
    }
    List<RenderTask> tasks = new OutputNaming(context.directory()).tasks(songs, output);
    return new RenderBatch(context, this).run(tasks).value();
  }
}
