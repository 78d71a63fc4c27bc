package org.dmus.smf;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Where chunks are written, in any order. */
interface ChunkTarget extends Closeable {

  /** Writes all bytes at a place, which is at most the end of what there is. */
  void write(long at, ByteBuffer bytes) throws IOException;

  /** A file, which is created or emptied. */
  static ChunkTarget file(Path path) throws IOException {
    return new OnDisk(
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING));
  }

  /** A stream, which gets everything at the end and stays open. */
  static ChunkTarget stream(OutputStream to) {
    return new InMemory(to);
  }

  /** Writes at once. */
  record OnDisk(FileChannel channel) implements ChunkTarget {

    @Override
    public void write(long at, ByteBuffer bytes) throws IOException {
      long to = at;
      while (bytes.hasRemaining()) {
        to += channel.write(bytes, to);
      }
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** Keeps the bytes: a stream knows no way back to the lengths. */
  final class InMemory implements ChunkTarget {
    private final OutputStream to;
    private byte[] bytes = new byte[4096];
    private int size;

    private InMemory(OutputStream to) {
      this.to = to;
    }

    @Override
    public void write(long at, ByteBuffer from) throws IOException {
      long end = at + from.remaining();
      if (end > SmfLimits.MAX_FILE_BYTES) {
        throw new IOException("the song needs more than " + SmfLimits.MAX_FILE_BYTES + " bytes");
      }
      if (end > bytes.length) {
        bytes = Arrays.copyOf(bytes, (int) Math.max(2L * bytes.length, end));
      }
      from.get(bytes, (int) at, from.remaining());
      size = (int) Math.max(size, end);
    }

    /** The second time there is nothing left to write. */
    @Override
    public void close() throws IOException {
      to.write(bytes, 0, size);
      to.flush();
      size = 0;
    }
  }
}
