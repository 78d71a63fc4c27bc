package org.dmus.link.serial;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.dmus.link.LinkOutput;

/** What leaves on a serial port. */
final class SerialOutput extends SerialEnd implements LinkOutput {

  SerialOutput(SharedPort shared) throws IOException {
    super(shared);
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
}
