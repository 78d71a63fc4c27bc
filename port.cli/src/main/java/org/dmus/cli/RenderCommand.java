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
    footer = {"", "Example: dmus render song.mid -o song.wav"})
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
      names = "--synth",
      paramLabel = "NAME",
      defaultValue = "dls",
      converter = SynthesizerName.class,
      description = "dls, or fm for chips as on sound cards (default ${DEFAULT-VALUE}).")
  KnownSettings synthesizer;

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
          .println(
              KnownSettings.table(
                  framework, KnownSettings.SYNTH, KnownSettings.FM, KnownSettings.UART));
      return ExitCode.OK.value();
    }
    synth.check();
    batch.check();
    checkSettings();
    if (!(tailSeconds >= 0 && tailSeconds <= 3_600)) {
      throw new CommandFailure(
          ExitCode.USAGE, "--tail " + tailSeconds, "not one of 0..3600", "dmus render --help");
    }
    type().check(bits, sampleRate());
    if (stems != null && RenderTask.STANDARD_STREAM.equals(output)) {
      throw new CommandFailure(
          ExitCode.USAGE, "-o -", "has no room for stems", "name a file or a folder with -o");
    }
    Optional<Path> bank = new BankChoice(context).file(synth);
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

  /** The options are those of the DLS synthesizer; another has fewer settings. */
  private void checkSettings() {
    Framework framework = context.services().framework();
    if (synthesizer == KnownSettings.SYNTH) {
      synthesizer.check(synth.given(), framework);
    } else {
      synthesizer.start(framework);
      synthesizer.check(new BankChoice(context).settings(synth).keySet(), framework);
    }
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
