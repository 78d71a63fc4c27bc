package org.dmus.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dmus.client.IFilter;
import org.dmus.client.ISubdevice;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.ReferenceTime;
import org.dmus.player.PlayRequest;
import org.dmus.player.Playback;
import org.dmus.player.Player;
import org.dmus.player.RenderRequest;
import org.dmus.portcls.ClassIds;
import org.dmus.smf.MidiFile;

/** Plays songs one after another through one port. */
final class SongPlay {
  private static final long REDRAW_MS = 100;

  private final CommandContext context;
  private final PlayCommand options;

  SongPlay(CommandContext context, PlayCommand options) {
    this.context = context;
    this.options = options;
  }

  void runAll() {
    SongReader reader = new SongReader(context, options.verbosity, options.strict);
    Player player = context.services().require(Player.class, "org.dmus.port.player");
    for (String song : options.songs) {
      MidiFile file = reader.read(song);
      try (ISubdevice port = port()) {
        play(player, song, file, port.filter());
      }
    }
  }

  /** A private port: other clients neither hear nor block it. */
  private ISubdevice port() {
    PortChoice ports = new PortChoice(context);
    String name = portName();
    if (name != null) {
      return ports.like(name, settings());
    }
    return options.port.device() == null
        ? ports.of("synth", ClassIds.MINIPORT_DLS_SYNTH, settings())
        : ports.of("uart", ClassIds.MINIPORT_DMUS_UART, settings());
  }

  private String portName() {
    String fromEnvironment = context.environment().get("DMUS_PORT");
    return options.port.name() == null && options.port.device() == null
        ? fromEnvironment
        : options.port.name();
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(new BankChoice(context).settings(options.synth));
    if (options.port.device() != null) {
      settings.put("device", context.directory().resolve(options.port.device()).toString());
    }
    if (options.fast) {
      settings.put("rate", 0);
    }
    return settings;
  }

  private void play(Player player, String song, MidiFile file, IFilter filter) {
    double seconds = file.duration100ns() / (double) ReferenceTime.PER_SECOND;
    try (Playback playback = player.play(request(file, filter));
        Progress progress = Progress.of(options.verbosity, context.terminal(), song, seconds)) {
      Stopwatch stopwatch = new Stopwatch(System::nanoTime);
      follow(playback, progress);
      playback.failure().ifPresent(SongPlay::fail);
      tell(song, playback, stopwatch.seconds());
    } catch (InterruptedException e) {
      throw new CommandFailure(ExitCode.INTERRUPTED, song, "interrupted", "", e);
    } catch (NtStatusException e) {
      throw refused(filter, e);
    } catch (IOException e) {
      throw noSound(e);
    }
  }

  private CommandFailure refused(IFilter filter, NtStatusException e) {
    boolean wantsDevice =
        e.status() == NtStatus.INVALID_DEVICE_STATE && options.port.device() == null;
    return wantsDevice
        ? new CommandFailure(
            ExitCode.DEVICE_NOT_FOUND, filter.name(), "it has no device", "--device PATH", e)
        : FailureTranslation.translate(e);
  }

  private PlayRequest request(MidiFile file, IFilter filter) {
    int rate = options.synth.sampleRate();
    WaveFormat format = new WaveFormat(rate, 2, WaveFormat.Encoding.PCM_16);
    return new PlayRequest(
        file,
        filter,
        format,
        "sound",
        options.soundCard,
        !options.fast,
        RenderRequest.DEFAULT_MAX_TAIL_100NS);
  }

  private static void follow(Playback playback, Progress progress) throws InterruptedException {
    while (!playback.await(REDRAW_MS, TimeUnit.MILLISECONDS)) {
      progress.update(playback.position100ns() / (double) ReferenceTime.PER_SECOND, -1);
    }
  }

  private void tell(String song, Playback playback, double seconds) {
    if (!options.verbosity.quiet) {
      String line = "%s: played %s, %d events";
      context
          .terminal()
          .err()
          .println(line.formatted(song, Numbers.time(seconds), playback.events()));
    }
  }

  private static void fail(Throwable cause) {
    throw FailureTranslation.translate(cause);
  }

  private static CommandFailure noSound(IOException e) {
    if (e instanceof FileSystemException) {
      return FailureTranslation.translate(e);
    }
    Sentence sentence = Sentence.of("sound", String.valueOf(e.getMessage()));
    return new CommandFailure(
        ExitCode.DEVICE_NOT_FOUND,
        sentence.what(),
        sentence.why(),
        "render to a file: dmus render SONG -o song.wav",
        e);
  }
}
