package org.dmus.deploy.internal.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Little-endian numbers of a file. */
final class Bytes {
  private Bytes() {}

  /** Reads exactly that much. */
  static ByteBuffer read(FileChannel file, long position, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, position + buffer.position()) < 0) {
        throw new EOFException("the file became shorter while it was read");
      }
    }
    return buffer.flip();
  }

  static int u16(ByteBuffer from, int at) {
    return Short.toUnsignedInt(from.getShort(at));
  }

  static long u32(ByteBuffer from, int at) {
    return Integer.toUnsignedLong(from.getInt(at));
  }
}
