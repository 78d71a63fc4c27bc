package org.dmus.take.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * Appends records to a journal, in blocks of {@value #BLOCK_BYTES} bytes at most. Allocates nothing
 * for a message. For one thread at a time, but for {@link #force}.
 */
public final class JournalWriter implements Closeable {
  static final int BLOCK_BYTES = 64 << 10;

  /** Length and checksum. */
  static final int FRAME_BYTES = 8;

  /** Kind, source and time. */
  static final int HEAD_BYTES = 10;

  private static final byte[] NOTHING = {};

  private final JournalFile file;
  private final ByteBuffer block = ByteBuffer.allocateDirect(BLOCK_BYTES);
  private final byte[] head = new byte[HEAD_BYTES];
  private final ByteBuffer headBytes = ByteBuffer.wrap(head);
  private final CRC32C crc = new CRC32C();

  /**
   * Starts a journal: its header is on disk when this returns, and nothing when it throws.
   *
   * @param file where it goes; owned by the writer from now on
   * @param header what it says of the take
   */
  public JournalWriter(JournalFile file, TakeHeader header) throws IOException {
    this.file = file;
    begin(header);
  }

  /** Half a header holds no take: what is left of it would only be in the way of the next. */
  private void begin(TakeHeader header) throws IOException {
    boolean hasBegun = false;
    try {
      file.append(HeaderCode.encode(header));
      file.force();
      hasBegun = true;
    } finally {
      if (!hasBegun) {
        file.discard();
      }
    }
  }

  /** Appends a message; it is copied. */
  public void message(int source, long time100ns, byte[] bytes, int offset, int length)
      throws IOException {
    append(RecordKind.MESSAGE, source, time100ns, bytes, offset, length);
  }

  /** Says that a source has lost its device. */
  public void gap(int source, long time100ns, String why) throws IOException {
    byte[] text = why.getBytes(StandardCharsets.UTF_8);
    append(RecordKind.GAP, source, time100ns, text, 0, text.length);
  }

  /** Says that it has one again. */
  public void resumed(int source, long time100ns) throws IOException {
    append(RecordKind.RESUMED, source, time100ns, NOTHING, 0, 0);
  }

  /** Says that the take is over. */
  public void end(long time100ns) throws IOException {
    append(RecordKind.END, 0, time100ns, NOTHING, 0, 0);
  }

  private void append(
      RecordKind kind, int source, long time100ns, byte[] data, int offset, int length)
      throws IOException {
    headBytes.clear().put((byte) kind.code).put((byte) source).putLong(time100ns);
    crc.reset();
    crc.update(head, 0, HEAD_BYTES);
    crc.update(data, offset, length);
    if (block.remaining() < FRAME_BYTES + HEAD_BYTES) {
      flush();
    }
    block.putInt(HEAD_BYTES + length).putInt((int) crc.getValue()).put(head);
    put(data, offset, length);
  }

  /** A long system exclusive message does not fit into one block. */
  private void put(byte[] data, int offset, int length) throws IOException {
    int from = offset;
    int left = length;
    while (left > 0) {
      if (!block.hasRemaining()) {
        flush();
      }
      int part = Math.min(left, block.remaining());
      block.put(data, from, part);
      from += part;
      left -= part;
    }
  }

  /** Hands everything appended to the file. */
  public void flush() throws IOException {
    if (block.position() > 0) {
      block.flip();
      try {
        file.append(block);
      } finally {
        block.clear(); // what a full disk did not take is lost, and not written later behind a hole
      }
    }
  }

  /** Brings what was flushed to the disk. Any thread. */
  public void force() throws IOException {
    file.force();
  }

  @Override
  public void close() throws IOException {
    try (file) {
      flush();
      file.force();
    }
  }
}
