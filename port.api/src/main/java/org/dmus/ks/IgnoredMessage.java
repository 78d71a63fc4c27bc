package org.dmus.ks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * A kind of messages that did nothing: system exclusive that a synthesizer does not know, a
 * controller that no instrument follows. In bytes { u64 head, u32 messages }.
 *
 * @param head the bytes that tell the kind, up to eight, the last of them lowest: F0, maker and
 *     model, and the address where it has one, {@value #ANY} for the number of the device; or B0
 *     and the controller
 * @param messages how many there were; stops at 2^32 - 1
 */
public record IgnoredMessage(long head, long messages) {

  /** Size of one, bytes. */
  public static final int BYTES = 12;

  /** More kinds than these are counted in {@link SynthTotals#ignoredMessages} only. */
  public static final int MOST = 64;

  /** A byte of the head that is any. */
  public static final int ANY = 0xFF;

  private static final int CONTROL_CHANGE = 0xB0;

  /** {@return whether it is system exclusive} */
  public boolean systemExclusive() {
    return head >>> 8 != CONTROL_CHANGE;
  }

  /** {@return its name: {@code CC94}, {@code F0 41 .. 42 12 40 03 00}} */
  public String name() {
    if (!systemExclusive()) {
      return "CC" + (head & 0x7F);
    }
    StringJoiner bytes = new StringJoiner(" ");
    for (int shift = 56; shift >= 0; shift -= 8) {
      int each = (int) (head >>> shift) & 0xFF;
      if (head >>> shift != 0) {
        bytes.add(each == ANY ? ".." : String.format("%02X", each));
      }
    }
    return bytes.toString();
  }

  /** {@return the value of the property: the header, and {@value #BYTES} bytes for each} */
  public static ByteBuffer toBytes(List<IgnoredMessage> kinds) {
    int size = MissingProgram.HEADER_BYTES + kinds.size() * BYTES;
    ByteBuffer b = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    b.putInt(size).putInt(kinds.size());
    kinds.forEach(each -> b.putLong(each.head).putInt((int) Math.min(each.messages, 0xFFFFFFFFL)));
    return b.rewind();
  }

  /**
   * Reads the value of the property.
   *
   * @throws java.nio.BufferUnderflowException when it is shorter than its header says
   */
  public static List<IgnoredMessage> from(ByteBuffer value) {
    ByteBuffer b = value.slice().order(ByteOrder.LITTLE_ENDIAN);
    int count = b.position(Integer.BYTES).getInt();
    return Stream.generate(() -> new IgnoredMessage(b.getLong(), b.getInt() & 0xFFFFFFFFL))
        .limit(count)
        .toList();
  }
}
