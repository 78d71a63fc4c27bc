package org.dmus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dmus.client.ISubdevice;
import org.dmus.ks.NtStatusException;
import org.dmus.player.RecordLimits;
import org.dmus.player.RecordRequest;
import org.dmus.player.Recorder;
import org.dmus.player.Recording;
import org.dmus.shell.FileIdentity;
import org.dmus.take.TakeLayout;
import org.dmus.take.TakeRecovery;

/** Records from capture ports until there is a reason to end. */
final class Capture {
  private static final long CHECK_MS = 50;

  private final CommandContext context;
  private final CaptureCommand options;

  Capture(CommandContext context, CaptureCommand options) {
    this.context = context;
    this.options = options;
  }

  ExitCode run() {
    List<Path> devices = options.sources.paths(context);
    Path file = TakeFile.of(context, options.output, options.force, devices);
    TakeLayout layout =
        new TakeChoice(options.take)
            .layout(file.toString(), options.sources.list().size(), options.limits.wait);
    RecordLimits limits = new RecordLimits(options.limits.mostEvents(), options.limits.mostBytes());
    Recorder recorder = context.services().require(Recorder.class, "org.dmus.port.player");
    try (CapturePorts ports = CapturePorts.open(context, options);
        ISubdevice thru = thru(devices)) {
      RecordRequest request =
          new RecordRequest(
                  ports.sources(), file, layout, limits, options.activeSensing, options.clock)
              .withThru(thru == null ? null : thru.filter());
      return record(recorder.record(request), name(file));
    } catch (NtStatusException e) {
      throw FailureTranslation.refused(
          "capture", options.sources.hasDevice() || options.thru != null, e);
    } catch (IOException e) {
      throw FailureTranslation.translate(e);
    }
  }

  /** Who plays what is recorded; null = nobody. */
  private ISubdevice thru(List<Path> devices) {
    if (options.thru == null) {
      return null;
    }
    Path path = context.path(options.thru);
    boolean isItself = devices.stream().anyMatch(device -> FileIdentity.isSame(device, path));
    if (isItself && Files.isRegularFile(path)) { // which would grow for ever
      throw new CommandFailure(
          ExitCode.USAGE, options.thru, "is the file that is recorded", "name another with --thru");
    }
    return new PortChoice(context).playing(options.thru, "thru");
  }

  private String name(Path file) {
    return options.output == null ? file.getFileName().toString() : options.output;
  }

  private ExitCode record(Recording recording, String file) {
    CaptureDisplay display =
        new CaptureDisplay(context.terminal(), options.verbosity, file, options.thru);
    ExitCode end;
    try (recording) {
      end = withMetronome(recording, display);
    }
    recording.failure().ifPresent(cause -> fail(recording, file, cause));
    display.ended(recording);
    return end;
  }

  private ExitCode withMetronome(Recording recording, CaptureDisplay display) {
    Optional<Metronome> metronome = Metronome.start(context, options);
    try {
      return await(recording, display);
    } finally {
      metronome.ifPresent(Metronome::close);
    }
  }

  private ExitCode await(Recording recording, CaptureDisplay display) {
    CaptureEnd end = new CaptureEnd(options.limits, System::nanoTime);
    display.started();
    try {
      while (!recording.await(CHECK_MS, TimeUnit.MILLISECONDS)) {
        display.update(recording);
        if (end.isReached(recording.events())) {
          return end.isWithoutEvent() ? ExitCode.TIME_OUT : ExitCode.OK;
        }
      }
    } catch (InterruptedException finished) {
      // Ctrl-C is how a recording ends: the file is completed and the command has succeeded.
      display.finishing();
    }
    return ExitCode.OK;
  }

  private static void fail(Recording recording, String file, Throwable cause) {
    CommandFailure failure = FailureTranslation.translate(cause);
    if (!Files.exists(recording.journal())) {
      throw failure;
    }
    String hint = "dmus capture --recover " + file + TakeRecovery.JOURNAL_SUFFIX;
    throw new CommandFailure(failure.exitCode(), file, failure.getMessage(), hint, cause);
  }
}
