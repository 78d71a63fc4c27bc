package org.dmus.itest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A MIDI device that is a FIFO in the folder of raw devices; it notes the messages it gets. */
final class PluggedDevice {
  private final Path path;
  private final Path description;
  private final FileChannel socket;
  private final StringBuffer received = new StringBuffer();

  PluggedDevice(Path path, Path description) throws Exception {
    this.path = path;
    this.description = description;
    Process mkfifo = new ProcessBuilder("mkfifo", path.toString()).start();
    if (mkfifo.waitFor() != 0) {
      throw new IOException("mkfifo does not work here");
    }
    socket = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    Thread reader = new Thread(this::read, "device " + path.getFileName());
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try (InputStream in = Channels.newInputStream(socket)) {
      for (int status = in.read(); status >= 0; status = in.read()) {
        received.append(String.format("%02x %d %d%n", status, in.read(), in.read()));
      }
    } catch (IOException e) {
      return; // pulled
    }
  }

  /** The messages that came, one a line: status in hex, then two numbers. */
  String received() {
    return received.toString();
  }

  /** The device is gone, and whoever writes to it notices. */
  void pull() {
    try {
      Files.deleteIfExists(path);
      Files.deleteIfExists(description);
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
