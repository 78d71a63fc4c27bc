package org.dmus.tck.probe;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.MidiBuffer;
import org.dmus.mxf.ReferenceTime;

/** Writes client buffers, and reads them. */
public final class EventBuffer {
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

  /** Creates an empty buffer. */
  public EventBuffer() {}

  /**
   * Appends a DirectMusic record of group 1.
   *
   * @param timeMs presentation time, ms
   * @param message its bytes
   * @return this
   */
  public EventBuffer at(long timeMs, int... message) {
    return in(1, timeMs * ReferenceTime.PER_MILLISECOND, message);
  }

  /**
   * Appends a DirectMusic record.
   *
   * @param group channel group
   * @param time100ns presentation time, 100 ns
   * @param message its bytes
   * @return this
   */
  public EventBuffer in(int group, long time100ns, int... message) {
    if (!DMusBuffer.put(bytes, group, time100ns, bytes(message), 0, message.length)) {
      throw new IllegalStateException("the buffer is full");
    }
    return this;
  }

  /**
   * Appends a legacy MIDI record.
   *
   * @param deltaMs ms since the record before
   * @param message its bytes
   * @return this
   */
  public EventBuffer after(int deltaMs, int... message) {
    if (!MidiBuffer.put(bytes, deltaMs, bytes(message), 0, message.length)) {
      throw new IllegalStateException("the buffer is full");
    }
    return this;
  }

  private static byte[] bytes(int... message) {
    byte[] data = new byte[message.length];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) message[i];
    }
    return data;
  }

  /** {@return the records written so far, little-endian} */
  public ByteBuffer records() {
    return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).flip();
  }

  /**
   * Writes the records to a pin; deltas count from presentation time 0.
   *
   * @param pin where to
   * @return number of records taken
   */
  public int to(IPin pin) {
    return pin.write(records(), 0);
  }

  /**
   * Reads what a DirectMusic capture pin has now.
   *
   * @param pin the pin
   * @param capacity size of each buffer that it is read into, bytes
   */
  public static List<Captured> read(IPin pin, int capacity) {
    List<Captured> all = new ArrayList<>();
    ByteBuffer room = DMusBuffer.allocate(capacity);
    while (pin.read(room) > 0) {
      room.flip();
      while (room.hasRemaining()) {
        all.add(next(room));
      }
      room.clear();
    }
    return all;
  }

  private static Captured next(ByteBuffer records) {
    int at = records.position();
    int length = records.getInt(at + DMusBuffer.EVENT_BYTES_OFFSET);
    byte[] data = new byte[length];
    records.get(at + DMusBuffer.HEADER_BYTES, data);
    records.position(at + DMusBuffer.recordBytes(length));
    return new Captured(
        records.getLong(at + DMusBuffer.DELTA_OFFSET),
        records.getInt(at + DMusBuffer.CHANNEL_GROUP_OFFSET),
        records.getInt(at + DMusBuffer.FLAGS_OFFSET),
        HexFormat.of().formatHex(data));
  }

  /**
   * A record that a client read.
   *
   * @param time100ns presentation time, 100 ns
   * @param channelGroup group
   * @param flags flags of the record
   * @param bytes its data, hexadecimal
   */
  public record Captured(long time100ns, int channelGroup, int flags, String bytes) {}
}
