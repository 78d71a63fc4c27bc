package org.dmus.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    footer = {
      "",
      "Example: dmus render song.mid -o song.wav",
      "         dmus render song.mid --port fm -o fm.flac"
    })
final class RenderCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin SongArguments songs;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Sound file, overwritten, folder, or - for standard output (default: SONG.wav here)."
              + " A folder gets a manifest.json of checksums and settings.")
  String output;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      converter = OutputType.Converter.class,
      description = "wav, flac, ogg (Opus) or raw (default: as the name of FILE ends, or wav).")
  private OutputType type;

  @Option(
      names = {"-p", "--port", "--synth"},
      paramLabel = "NAME",
      description =
          "Port of a synthesizer, or the start of its name: fm for chips as on sound cards, or one"
              + " of your own; see: dmus list ports (default: the DLS synthesizer).")
  private String port;

  @Mixin SynthOptions synth;

  @Option(
      names = "--bits",
      paramLabel = "FORMAT",
      defaultValue = "16",
      converter = SampleFormat.Converter.class,
      description = "16, 24 or 32f (default ${DEFAULT-VALUE}).")
  SampleFormat bits;

  @Option(
      names = "--stems",
      paramLabel = "PARTS",
      description =
          "channels or groups: a file for each that sounds, as SONG-ch01.wav or SONG-g01.wav.")
  StemParts stems;

  @Option(
      names = "--tail",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "Longest sound after the end of the song (default ${DEFAULT-VALUE}).")
  double tailSeconds;

  @Option(names = "--max-seconds", paramLabel = "N", description = "Refuse longer songs.")
  Double maxSeconds;

  @Option(names = "--strict", description = "Refuse songs and banks that break the standard.")
  boolean strict;

  @Option(names = "--json", description = "Print one JSON object per song on standard output.")
  boolean json;

  @Mixin BatchOptions batch;
  @Mixin Verbosity verbosity;
  @Mixin CommonOptions common;

  /** What the songs are rendered with; known as soon as the first is. */
  RenderPort synthesizer;

  RenderCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (synth.asksForSettings()) {
      Framework framework = context.services().framework();
      context
          .terminal()
          .out()
          .println(KnownSettings.table(framework, KnownSettings.SYNTH, KnownSettings.FM));
      return ExitCode.OK.value();
    }
    synth.check();
    batch.check();
    if (!(tailSeconds >= 0 && tailSeconds <= 3_600)) {
      throw new CommandFailure(
          ExitCode.USAGE, "--tail " + tailSeconds, "not one of 0..3600", "dmus render --help");
    }
    if (maxSeconds != null && !(maxSeconds >= 0)) { // NaN would refuse no song
      throw new CommandFailure(
          ExitCode.USAGE, "--max-seconds " + maxSeconds, "not a length", "dmus render --help");
    }
    type().check(bits, sampleRate());
    if (stems != null && RenderTask.STANDARD_STREAM.equals(output)) {
      throw new CommandFailure(
          ExitCode.USAGE, "-o -", "has no room for stems", "name a file or a folder with -o");
    }
    synthesizer = RenderPort.of(context, port);
    synthesizer.check(context, synth);
    Optional<Path> bank = bank();
    OutputNaming naming = new OutputNaming(context.directory(), bank, type().suffix());
    List<SongSource> sources = new SongSearch(context.directory()).songs(songs.paths());
    List<RenderTask> tasks = naming.tasks(sources, output);
    new BankCheck(context, verbosity, strict).check(bank);
    Optional<RenderRecord> record = record(naming.isFolder(sources, output));
    try {
      return new RenderRun(context, this, record).run(tasks).value();
    } finally {
      record.ifPresent(RenderRecord::save);
    }
  }

  /** The sound bank, where one is wanted. */
  Optional<Path> bank() {
    return synthesizer.hasBanks() ? new BankChoice(context).file(synth) : Optional.empty();
  }

  private Optional<RenderRecord> record(boolean isFolder) {
    if (!isFolder && !batch.resume) {
      return Optional.empty();
    }
    if (output != null && !isFolder) {
      throw new CommandFailure(
          ExitCode.USAGE, "--resume", "needs a folder of outputs", "use: -o DIRECTORY");
    }
    Path folder = context.directory().resolve(isFolder ? output : "");
    Map<String, String> settings = new RenderSettings(context, this).all();
    Manifest manifest = Manifest.of(folder, System::nanoTime);
    return Optional.of(new RenderRecord(folder, manifest, settings, batch.resume));
  }

  int sampleRate() {
    return synth.sampleRate(type().defaultRate());
  }

  OutputType type() {
    return OutputType.of(type, output);
  }
}
