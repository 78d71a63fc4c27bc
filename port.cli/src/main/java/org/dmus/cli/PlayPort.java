package org.dmus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.dmus.client.ISubdevice;
import org.dmus.portcls.ClassIds;
import org.dmus.shell.DeviceFile;
import org.dmus.shell.FileIdentity;

/** The port that a song is played through, and the device below it. */
final class PlayPort {
  // The file type bits of st_mode (POSIX sys/stat.h, numbers of Linux and the BSDs).
  private static final int TYPE_MASK = 0170000;
  private static final int TYPE_CHARACTER = 0020000;

  private final CommandContext context;
  private final PlayCommand options;
  private final PortChoice ports;
  private boolean hasBegun;

  PlayPort(CommandContext context, PlayCommand options) {
    this.context = context;
    this.options = options;
    this.ports = new PortChoice(context);
  }

  /** A private port: other clients neither hear nor block it. Owned by the caller. */
  ISubdevice open() {
    String name = name();
    if (name != null) {
      return ports.like(name, settings(), options.synth.given());
    }
    KnownSettings known = device() == null ? KnownSettings.SYNTH : KnownSettings.UART;
    known.check(options.synth.given(), context.services().framework());
    return device() == null
        ? ports.of("synth", ClassIds.MINIPORT_DLS_SYNTH, settings())
        : ports.of("uart", ClassIds.MINIPORT_DMUS_UART, settings());
  }

  /** Name of the port; null when the device, or its absence, says which. */
  String name() {
    String fromEnvironment = context.environment().get("DMUS_PORT");
    return options.port.name() == null && options.port.device() == null
        ? fromEnvironment
        : options.port.name();
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(new BankChoice(context).settings(options.synth));
    if (options.port.device() != null) {
      settings.put("device", ports.device(name(), options.port.device()));
    }
    if (options.fast) {
      settings.put("rate", 0);
    }
    return settings;
  }

  /** A file as a device holds the songs of one command, and nothing else. */
  void prepareDevice(String song) {
    Path device = device();
    if (device != null && FileIdentity.isSame(device, context.directory().resolve(song))) {
      String hint = "name another with --device";
      throw new CommandFailure(ExitCode.USAGE, device.toString(), "is the song " + song, hint);
    }
    if (device != null && !hasBegun) {
      checkContent(device);
      begin(device);
    }
  }

  private void begin(Path device) {
    try {
      DeviceFile.begin(device);
      hasBegun = true;
    } catch (IOException e) {
      throw FailureTranslation.translate(e);
    }
  }

  /** What an earlier song left may be played over; what else a file holds is not lost unasked. */
  private void checkContent(Path device) {
    if (!options.force && DeviceFile.isForeign(device)) {
      String why = "it is a file, and holds something else than MIDI bytes";
      throw new CommandFailure(
          ExitCode.USAGE, options.port.device(), why, "name another, or overwrite it with --force");
    }
  }

  /** Whether the device is a file that playing creates. */
  boolean isNewFile() {
    return device() != null && !Files.exists(device());
  }

  /**
   * Whether the device may be pulled and plugged in again: a character device. A file would lose
   * what it got, and a FIFO whose reader has left has been heard.
   */
  boolean mayBePulled() {
    Path device = device();
    try {
      return device != null && (mode(device) & TYPE_MASK) == TYPE_CHARACTER;
    } catch (IOException | UnsupportedOperationException e) {
      return false; // it is not there, or no system that has such
    }
  }

  private static int mode(Path device) throws IOException {
    return (Integer) Files.getAttribute(device, "unix:mode");
  }

  /** The path of the device; null when there is none, or it is not called by a path. */
  private Path device() {
    String device = options.port.device();
    boolean isPath = device != null && ports.isPath(name(), device);
    return isPath ? context.directory().resolve(device) : null;
  }
}
