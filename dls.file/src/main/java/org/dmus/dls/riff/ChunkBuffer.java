package org.dmus.dls.riff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Grows RIFF chunks in memory, fills in their sizes and pads them to even length. */
public final class ChunkBuffer {
  private static final int INITIAL_BYTES = 4096;

  private ByteBuffer bytes = ByteBuffer.allocate(INITIAL_BYTES).order(ByteOrder.LITTLE_ENDIAN);

  public void chunk(int id, Runnable body) {
    int start = begin(id);
    body.run();
    end(start);
  }

  public void list(int type, Runnable body) {
    chunk(
        FourCc.LIST,
        () -> {
          u32(type);
          body.run();
        });
  }

  private int begin(int id) {
    u32(id);
    u32(0);
    return bytes.position();
  }

  private void end(int start) {
    int size = bytes.position() - start;
    bytes.putInt(start - Integer.BYTES, size);
    if ((size & 1) != 0) {
      bytes(new byte[1]);
    }
  }

  public void u16(int value) {
    if (value < Short.MIN_VALUE || value > 0xFFFF) {
      throw new IllegalArgumentException(value + " does not fit into the 16 bits of its field");
    }
    reserve(Short.BYTES);
    bytes.putShort((short) value);
  }

  public void u32(int value) {
    reserve(Integer.BYTES);
    bytes.putInt(value);
  }

  public void bytes(byte[] value) {
    reserve(value.length);
    bytes.put(value);
  }

  public int size() {
    return bytes.position();
  }

  /** Hands out what was written so far and starts over. */
  public ByteBuffer drain() {
    ByteBuffer drained = bytes.flip();
    bytes = ByteBuffer.allocate(INITIAL_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    return drained;
  }

  private void reserve(int count) {
    if (bytes.remaining() < count) {
      int capacity = Math.max(bytes.capacity() * 2, bytes.position() + count);
      bytes = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN).put(bytes.flip());
    }
  }
}
