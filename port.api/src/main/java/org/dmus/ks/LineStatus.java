package org.dmus.ks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * How a MIDI line - the device below a UART or capture miniport - is doing: the value of property
 * {@link #STATUS} of set {@link #PROPSETID_LINE}; get, pin and node. DMus's own; PortCls has none.
 *
 * <p>A client polls it to learn that a captured stream has ended, that a line waits for the program
 * at the other end, or why it failed.
 *
 * @param state state of the line
 * @param bytes bytes that crossed the line since the stream was opened
 * @param lostBytes bytes dropped: overflow on capture; not deliverable on render
 * @param errors input and output errors
 * @param pendingBytes bytes accepted, not yet on the line; captured, not yet delivered
 * @param text one sentence for a person about the state, at most 127 UTF-16 units; may be empty
 */
public record LineStatus(
    State state, long bytes, long lostBytes, long errors, int pendingBytes, String text) {

  /** States of a line. */
  public enum State {
    /** No stream is open. */
    CLOSED,
    /** Open, but nobody is at the other end yet. */
    WAITING,
    /** Bytes can flow. */
    OPEN,
    /** The other end has finished and every byte was delivered. */
    ENDED,
    /** The device failed; see the text. Open a new stream to try again. */
    FAILED
  }

  /** The property set of lines. */
  public static final UUID PROPSETID_LINE = UUID.fromString("6f2c0a3e-1d55-4b0e-9a58-3f4c2be1d7a1");

  /** Set Line: this structure; get. */
  public static final int STATUS = 0;

  /** Size of the structure, bytes. */
  public static final int BYTES = 288;

  private static final int TEXT_BYTES = 256;

  /** {@return the structure, {@value #BYTES} bytes} */
  public ByteBuffer toBytes() {
    ByteBuffer b = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    b.putInt(state.ordinal()).putInt(pendingBytes);
    b.putLong(bytes).putLong(lostBytes).putLong(errors);
    byte[] utf16 = text.getBytes(StandardCharsets.UTF_16LE);
    b.put(utf16, 0, Math.min(utf16.length, TEXT_BYTES - 2));
    return b.rewind();
  }

  /**
   * Reads the structure.
   *
   * @param bytes at least {@value #BYTES} bytes from the position on
   */
  public static LineStatus from(ByteBuffer bytes) {
    ByteBuffer b = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    State state = State.values()[b.getInt()];
    int pending = b.getInt();
    long crossed = b.getLong();
    long lost = b.getLong();
    long errors = b.getLong();
    byte[] utf16 = new byte[TEXT_BYTES];
    b.get(utf16);
    String text = new String(utf16, StandardCharsets.UTF_16LE);
    int end = text.indexOf(0);
    return new LineStatus(
        state, crossed, lost, errors, pending, end < 0 ? text : text.substring(0, end));
  }
}
