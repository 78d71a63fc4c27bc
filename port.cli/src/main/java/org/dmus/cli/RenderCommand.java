package org.dmus.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code dmus render}. */
@Command(
    name = "render",
    description = "Renders songs to sound files, faster than real time.",
    sortOptions = false,
    footer = {"", "Example: dmus render song.mid -o song.wav"})
final class RenderCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin SongArguments songs;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Sound file, overwritten, directory, or - for standard output (default: SONG.wav here).")
  String output;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      converter = OutputType.Converter.class,
      description = "wav, flac or raw (default: as the name of FILE ends, or wav).")
  private OutputType type;

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

  @Option(names = "--max-seconds", paramLabel = "N", description = "Refuse longer songs.")
  Double maxSeconds;

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
    if (synth.asksForSettings()) {
      context.terminal().out().println(KnownSettings.table(context.services().framework()));
      return ExitCode.OK.value();
    }
    synth.check();
    KnownSettings.SYNTH.check(synth.given(), context.services().framework());
    if (!(tailSeconds >= 0 && tailSeconds <= 3_600)) {
      throw new CommandFailure(
          ExitCode.USAGE, "--tail " + tailSeconds, "not one of 0..3600", "dmus render --help");
    }
    type().check(bits);
    Optional<Path> bank = new BankChoice(context).file(synth);
    List<RenderTask> tasks =
        new OutputNaming(context.directory(), bank, type().suffix()).tasks(songs.paths(), output);
    SongRender render = new SongRender(context, this);
    return new Batch(context, common.debug()).run(tasks, render::run).value();
  }

  OutputType type() {
    return OutputType.of(type, output);
  }
}
