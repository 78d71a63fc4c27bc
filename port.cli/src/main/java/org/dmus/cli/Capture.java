package org.dmus.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.dmus.client.ISubdevice;
import org.dmus.ks.NtStatusException;
import org.dmus.player.RecordRequest;
import org.dmus.player.Recorder;
import org.dmus.player.Recording;
import org.dmus.portcls.ClassIds;
import org.dmus.smf.SmfLayout;

/** Records from a capture port until there is a reason to end. */
final class Capture {
  private static final long CHECK_MS = 50;

  private final CommandContext context;
  private final CaptureCommand options;

  Capture(CommandContext context, CaptureCommand options) {
    this.context = context;
    this.options = options;
  }

  ExitCode run() {
    Recorder recorder = context.services().require(Recorder.class, "org.dmus.port.player");
    Path file = context.directory().resolve(options.output);
    try (ISubdevice port = port()) {
      return record(recorder.record(request(port, file)));
    } catch (NtStatusException e) {
      throw FailureTranslation.refused("capture", options.port, e);
    } catch (IOException e) {
      throw FailureTranslation.translate(e);
    }
  }

  private ISubdevice port() {
    PortChoice ports = new PortChoice(context);
    Map<String, Object> settings =
        options.port.device() == null
            ? Map.of()
            : Map.of("device", context.directory().resolve(options.port.device()).toString());
    return options.port.name() == null
        ? ports.of("capture", ClassIds.MINIPORT_DMUS_UART_CAPTURE, settings)
        : ports.like(options.port.name(), settings, Set.of());
  }

  private RecordRequest request(ISubdevice port, Path file) {
    return new RecordRequest(
        port.filter(), file, SmfLayout.recording(), options.activeSensing, options.clock);
  }

  private ExitCode record(Recording recording) {
    Stopwatch stopwatch = new Stopwatch(System::nanoTime);
    ExitCode end;
    try (recording) {
      end = await(recording);
    }
    double seconds = stopwatch.seconds();
    recording.failure().ifPresent(Capture::fail);
    tell(recording, seconds);
    return end;
  }

  private ExitCode await(Recording recording) {
    if (!options.verbosity.quiet) {
      context.terminal().err().println("recording to " + options.output + ", end with Ctrl-C");
    }
    CaptureEnd end = new CaptureEnd(options.seconds, options.timeoutSeconds, System::nanoTime);
    try {
      while (!recording.await(CHECK_MS, TimeUnit.MILLISECONDS)) {
        if (end.isReached(recording.events())) {
          return end.isWithoutEvent() ? ExitCode.TIME_OUT : ExitCode.OK;
        }
      }
    } catch (InterruptedException finished) {
      // Ctrl-C is how a recording ends: the file is completed and the command has succeeded.
      return ExitCode.OK;
    }
    return ExitCode.OK;
  }

  private static void fail(Throwable cause) {
    throw FailureTranslation.translate(cause);
  }

  private void tell(Recording recording, double seconds) {
    if (options.verbosity.quiet) {
      return;
    }
    String line = "%s: %s, %d events";
    PrintStream err = context.terminal().err();
    err.println(line.formatted(options.output, Numbers.time(seconds), recording.events()));
    if (recording.lostEvents() > 0) {
      new ErrorReport(err).warn(options.output, recording.lostEvents() + " events were lost");
    }
  }
}
