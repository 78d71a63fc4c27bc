package org.dmus.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.concurrent.TimeUnit;
import org.dmus.client.IFilter;
import org.dmus.client.ISubdevice;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.ReferenceTime;
import org.dmus.player.PlayRequest;
import org.dmus.player.Playback;
import org.dmus.player.Player;
import org.dmus.player.RenderRequest;
import org.dmus.shell.FileIdentity;
import org.dmus.shell.SoundTarget;
import org.dmus.smf.MidiFile;

/** Plays a song through a port of its own. */
final class SongPlay {
  private static final long REDRAW_MS = 100;

  /** Long enough to find the plug under the desk. */
  private static final long PATIENCE_100NS = 30 * ReferenceTime.PER_SECOND;

  private final CommandContext context;
  private final PlayCommand options;
  private final PlayPort port;
  private final SoundTarget sound;

  SongPlay(CommandContext context, PlayCommand options) {
    this.context = context;
    this.options = options;
    this.port = new PlayPort(context, options);
    this.sound = SoundTarget.parse(options.output, context.directory().toAbsolutePath());
  }

  /** A file has the sound of one song. */
  void checkRoom(int songs) {
    if (songs > 1 && sound.file().isPresent()) {
      throw new CommandFailure(
          ExitCode.USAGE, options.output, "has room for one song", "play them one by one");
    }
  }

  void run(String song) {
    port.prepareDevice(song);
    checkOutput(song);
    MidiFile file = new SongReader(context, options.verbosity, options.strict).read(song);
    Player player = context.services().require(Player.class, "org.dmus.port.player");
    try (ISubdevice subdevice = port.open()) {
      play(player, song, file, subdevice.filter());
    }
  }

  private void checkOutput(String song) {
    if (sound.file().filter(f -> FileIdentity.isSame(f, context.path(song))).isPresent()) {
      throw new CommandFailure(
          ExitCode.USAGE, options.output, "is the song " + song, "name another with --output");
    }
  }

  private void play(Player player, String song, MidiFile file, IFilter filter) {
    double seconds = file.duration100ns() / (double) ReferenceTime.PER_SECOND;
    boolean isNewFile = port.isNewFile();
    try (Playback playback = player.play(request(file, filter));
        Progress progress = progress(song, seconds, isNewFile)) {
      Stopwatch stopwatch = new Stopwatch(System::nanoTime);
      follow(playback, progress);
      playback.failure().ifPresent(SongPlay::fail);
      progress.wipe();
      String line = "%s: played %s, %d events";
      tell(line.formatted(song, Numbers.time(stopwatch.seconds()), playback.events()));
      warn(song, playback.leftOutEvents());
    } catch (InterruptedException e) {
      throw new CommandFailure(ExitCode.INTERRUPTED, song, "interrupted", "", e);
    } catch (NtStatusException e) {
      throw FailureTranslation.refused(filter.name(), options.port, e);
    } catch (IOException e) {
      throw noSound(song, e);
    }
  }

  private void warn(String song, long leftOut) {
    if (leftOut > 0) {
      ErrorReport errors = new ErrorReport(context.terminal().err());
      errors.warn(song, leftOut + " events were left out, damaged or too long for the port");
      errors.hint("dmus render -v says what is damaged; a message may have 8 MB");
    }
  }

  private Progress progress(String song, double seconds, boolean isNewFile) {
    if (isNewFile) {
      tell(options.port.device() + ": no such device, so this is a new file");
    }
    return Progress.of(options.verbosity, context.terminal(), song, seconds);
  }

  private PlayRequest request(MidiFile file, IFilter filter) {
    int rate = options.synth.sampleRate();
    WaveFormat format = new WaveFormat(rate, 2, WaveFormat.Encoding.PCM_16);
    PlayRequest request =
        new PlayRequest(
            file,
            filter,
            format,
            sound.scheme(),
            sound.target().isEmpty() ? options.soundCard : sound.target(),
            !options.fast,
            RenderRequest.DEFAULT_MAX_TAIL_100NS);
    return port.mayBePulled() ? request.withPatience(PATIENCE_100NS) : request;
  }

  private void follow(Playback playback, Progress progress) throws InterruptedException {
    String before = "";
    while (!playback.await(REDRAW_MS, TimeUnit.MILLISECONDS)) {
      String now = obstacle(playback);
      if (!now.equals(before)) {
        progress.wipe();
        tell(now.isEmpty() ? "the song goes on" : now);
        before = now;
      }
      progress.update(playback.position100ns() / (double) ReferenceTime.PER_SECOND, -1);
    }
  }

  private static String obstacle(Playback playback) {
    return playback
        .gap()
        .map(gap -> gap + "; waiting until it is back, 30 s at most")
        .or(playback::obstacle)
        .orElse("");
  }

  private void tell(String line) {
    if (!options.verbosity.quiet) {
      context.terminal().err().println(line);
    }
  }

  private static void fail(Throwable cause) {
    throw FailureTranslation.translate(cause);
  }

  private CommandFailure noSound(String song, IOException e) {
    if (e instanceof FileSystemException || sound.file().isPresent()) {
      return FailureTranslation.translate(e);
    }
    Sentence sentence = Sentence.of("sound", String.valueOf(e.getMessage()));
    String through = port.name() == null ? "" : " --port " + port.name();
    return new CommandFailure(
        ExitCode.DEVICE_NOT_FOUND,
        sentence.what(),
        sentence.why(),
        "render to a file: dmus render " + song + through + " -o song.wav",
        e);
  }
}
