package org.dmus.client.lasting.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import org.dmus.client.DMusBuffer;
import org.dmus.client.MidiBuffer;
import org.dmus.client.lasting.LastingPorts;
import org.dmus.ks.KsDataFormat;

/** Buffers that a client wrote while the port driver was away, whole. Under the pin's lock. */
final class AwayBuffers {
  private final boolean isMidi;
  private final Deque<Written> buffers = new ArrayDeque<>();
  private long records;
  private int bytes;

  record Written(ByteBuffer records, long startTime100ns, int count, LastingClient client) {}

  AwayBuffers(KsDataFormat format) {
    isMidi = format.equals(KsDataFormat.MIDI);
  }

  /** Takes a buffer as a whole, or nothing of it; returns the number of its records. */
  int take(ByteBuffer from, long startTime100ns, LastingClient client) {
    int size = from.remaining();
    int count = count(from.duplicate().order(ByteOrder.LITTLE_ENDIAN));
    if (count == 0 || bytes + size > LastingPorts.AWAY_BYTES) {
      return 0; // one that is malformed the port itself will refuse
    }
    ByteBuffer copy = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).put(from).flip();
    buffers.add(new Written(copy, startTime100ns, count, client));
    bytes += size;
    records += count;
    return count;
  }

  /** Counts records; 0 when they are not whole. */
  private int count(ByteBuffer from) {
    int header = isMidi ? MidiBuffer.HEADER_BYTES : DMusBuffer.HEADER_BYTES;
    int count = 0;
    while (from.remaining() >= header) {
      int length = from.getInt(from.position() + lengthOffset());
      int size = isMidi ? MidiBuffer.recordBytes(length) : DMusBuffer.recordBytes(length);
      if (length <= 0 || size < length || size > from.remaining()) {
        return 0;
      }
      from.position(from.position() + size);
      count++;
    }
    return from.hasRemaining() ? 0 : count;
  }

  private int lengthOffset() {
    return isMidi ? MidiBuffer.BYTE_COUNT_OFFSET : DMusBuffer.EVENT_BYTES_OFFSET;
  }

  /** Returns how many records wait. */
  long records() {
    return records;
  }

  /** Returns how many records of a client wait. */
  long records(LastingClient client) {
    return buffers.stream().filter(b -> b.client == client).mapToLong(b -> b.count).sum();
  }

  /** Returns the next buffer, or null; it stays. */
  Written peek() {
    return buffers.peek();
  }

  void remove() {
    Written gone = buffers.remove();
    bytes -= gone.records().capacity();
    records -= gone.count();
  }

  /** Forgets everything; returns how many records. */
  long clear() {
    long forgotten = records;
    buffers.clear();
    bytes = 0;
    records = 0;
    return forgotten;
  }
}
