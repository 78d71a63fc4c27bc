package org.dmus.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code dmus play}. */
@Command(
    name = "play",
    description = {
      "Plays songs in real time, through a synthesizer and the sound card or through another port.",
      "DMUS_PORT names the port when --port does not."
    },
    sortOptions = false,
    footer = {"", "Example: dmus play song.mid --port uart --device /dev/snd/midiC1D0"})
final class PlayCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin SongArguments songs;

  @Mixin PortOptions port;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUTPUT",
      defaultValue = "sound",
      description =
          "Where a synthesizer sounds: sound (default), null, FILE.wav or raw:FILE, which it"
              + " overwrites; written in real time. In no time: dmus render.")
  String output;

  @Option(names = "--fast", description = "Send as fast as the device takes it, not in time.")
  boolean fast;

  @Option(
      names = "--force",
      description = "Overwrite a file that is the device, whatever it holds.")
  boolean force;

  @Option(
      names = "--sound-card",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Sound card, or the start of its name; for --output sound.")
  String soundCard;

  @Mixin SynthOptions synth;

  @Option(names = "--strict", description = "Refuse songs that break the standard.")
  boolean strict;

  @Mixin Verbosity verbosity;
  @Mixin CommonOptions common;

  PlayCommand(CommandContext context) {
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
                  framework,
                  KnownSettings.SYNTH,
                  KnownSettings.FM,
                  KnownSettings.UART,
                  KnownSettings.JAVASOUND));
      return ExitCode.OK.value();
    }
    synth.check();
    SongPlay play = new SongPlay(context, this);
    play.checkRoom(songs.paths().size());
    return new Batch(context, common.debug()).run(songs.paths(), play::run).value();
  }
}
