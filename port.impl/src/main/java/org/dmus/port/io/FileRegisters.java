package org.dmus.port.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;
import org.dmus.portcls.io.RegisterRange;

/** Ports that are bytes of a file. One that cannot be read any more is absent. */
final class FileRegisters implements RegisterRange {
  private final FileChannel channel;
  private final int first;
  private final int ports;
  private final Runnable closed;
  private final ByteBuffer value = ByteBuffer.allocateDirect(1);

  FileRegisters(FileChannel channel, int first, int ports, Runnable closed) {
    this.channel = channel;
    this.first = first;
    this.ports = ports;
    this.closed = closed;
  }

  private void require(int port) {
    Objects.checkIndex(port - first, ports);
  }

  @Override
  public int read(int port) {
    require(port);
    try {
      return channel.read(value.clear(), port) == 1 ? value.get(0) & 0xFF : ABSENT;
    } catch (IOException e) {
      return ABSENT; // a bus without a device floats; whoever waits for one runs into its time-out
    }
  }

  @Override
  public void write(int port, int newValue) {
    require(port);
    try {
      channel.write(value.clear().put(0, (byte) newValue), port);
    } catch (IOException e) {
      return; // as above: nobody is there to take it
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      closed.run();
    }
  }
}
