package org.dmus.ks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;

/**
 * A key that notes struck and that their instrument has no sound for, at least not at their
 * velocity: they were silent. In bytes { u32 patch, u32 key, u32 notes }, the patch as {@link
 * MissingProgram} has it.
 *
 * @param program the program, and how many of its notes on this key were silent
 * @param key the key, 0..127
 */
public record MissingKey(MissingProgram program, int key) {

  /** Size of one, bytes. */
  public static final int BYTES = 12;

  /** More keys than these are counted in {@link SynthTotals#missingNotes} only. */
  public static final int MOST = 256;

  /** {@return the value of the property: the header, and {@value #BYTES} bytes for each} */
  public static ByteBuffer toBytes(List<MissingKey> keys) {
    int size = MissingProgram.HEADER_BYTES + keys.size() * BYTES;
    ByteBuffer b = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    b.putInt(size).putInt(keys.size());
    for (MissingKey each : keys) {
      b.putInt(each.program.patch()).putInt(each.key).putInt((int) each.program.notes());
    }
    return b.rewind();
  }

  /**
   * Reads the value of the property.
   *
   * @throws java.nio.BufferUnderflowException when it is shorter than its header says
   */
  public static List<MissingKey> from(ByteBuffer value) {
    ByteBuffer b = value.slice().order(ByteOrder.LITTLE_ENDIAN);
    int count = b.position(Integer.BYTES).getInt();
    return Stream.generate(() -> next(b)).limit(count).toList();
  }

  private static MissingKey next(ByteBuffer b) {
    int patch = b.getInt();
    int key = b.getInt();
    return new MissingKey(MissingProgram.of(patch, b.getInt() & 0xFFFFFFFFL), key);
  }
}
