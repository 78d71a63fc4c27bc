package org.dmus.link.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** One direction of a serial port, which is open until both are closed. */
abstract class SerialEnd implements Closeable {
  final SerialPort port;
  private final SharedPort shared;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Opens it. */
  SerialEnd(SharedPort shared) throws IOException {
    this.shared = shared;
    this.port = shared.open();
  }

  final boolean isClosed() {
    return closed.get();
  }

  @Override
  public final void close() {
    if (!closed.getAndSet(true)) {
      shared.close();
    }
  }
}
