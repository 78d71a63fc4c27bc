package org.dmus.link.serial;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import org.dmus.link.LinkInput;

/** What arrives on a serial port. */
final class SerialInput extends SerialEnd implements LinkInput {
  private final LineErrors errors;

  SerialInput(SharedPort shared) throws IOException {
    super(shared);
    this.errors = shared.errors();
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    byte[] target = new byte[bytes.remaining()];
    while (!isClosed()) {
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
}
