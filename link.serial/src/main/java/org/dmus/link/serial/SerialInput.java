package org.dmus.link.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dmus.link.LinkInput;

/** What arrives on a serial port. */
final class SerialInput implements LinkInput {
  private final SharedPort shared;
  private final SerialPort port;
  private final LineErrors errors;
  private final AtomicBoolean closed = new AtomicBoolean();

  SerialInput(SharedPort shared, SerialPort port) {
    this.shared = shared;
    this.errors = shared.errors();
    this.port = port;
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    byte[] target = new byte[bytes.remaining()];
    while (!closed.get()) {
      int count = port.readBytes(target, target.length);
      if (count < 0) {
        throw new IOException("unplugged");
      }
      if (count > 0) {
        bytes.put(target, 0, count);
        return count;
      }
    }
    throw new ClosedChannelException();
  }

  @Override
  public boolean isPatient() {
    return false;
  }

  @Override
  public long framingErrors() {
    return errors.framing();
  }

  @Override
  public long overruns() {
    return errors.overruns();
  }

  @Override
  public void close() {
    if (!closed.getAndSet(true)) {
      shared.close();
    }
  }
}
