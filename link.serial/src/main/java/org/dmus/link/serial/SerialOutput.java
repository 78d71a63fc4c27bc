package org.dmus.link.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dmus.link.LinkOutput;

/** What leaves on a serial port. */
final class SerialOutput implements LinkOutput {
  private final SharedPort shared;
  private final SerialPort port;
  private final AtomicBoolean closed = new AtomicBoolean();

  SerialOutput(SharedPort shared, SerialPort port) {
    this.shared = shared;
    this.port = port;
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    byte[] source = new byte[bytes.remaining()];
    bytes.duplicate().get(source);
    int count = port.writeBytes(source, source.length);
    if (count < 0 || count == 0 && port.bytesAvailable() < 0) { // gone, not full
      throw new IOException("unplugged");
    }
    bytes.position(bytes.position() + count);
    return count;
  }

  @Override
  public void close() {
    if (!closed.getAndSet(true)) {
      shared.close();
    }
  }
}
