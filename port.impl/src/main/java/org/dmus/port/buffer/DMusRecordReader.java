package org.dmus.port.buffer;

import java.nio.ByteBuffer;
import org.dmus.client.BufferFault;
import org.dmus.client.DMusBuffer;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.port.engine.EventPool;

/** The unpacker of DirectMusic buffers: one kernel event for each record. Any number of threads. */
public final class DMusRecordReader implements RecordReader {
  private final EventWriter writer;
  private final Inbox inbox;
  private final int longestEvent;

  public DMusRecordReader(EventPool pool, Inbox inbox) {
    this.writer = new EventWriter(pool);
    this.inbox = inbox;
    long pieces = Math.min(pool.capacity(), pool.bufferCapacity());
    this.longestEvent = (int) Math.min(Integer.MAX_VALUE, pieces * pool.getBufferSize());
  }

  @Override
  public void reset() {
    // Every record says all there is to know.
  }

  @Override
  public long droppedBytes() {
    return 0;
  }

  @Override
  public BufferFault check(ByteBuffer from, long startTime100ns) {
    if (startTime100ns < 0) {
      return BufferFaults.negativeStart(startTime100ns);
    }
    int first = from.position();
    for (int at = first; at < from.limit(); ) {
      int room = from.limit() - at - DMusBuffer.HEADER_BYTES;
      if (room < 0) {
        return BufferFaults.shortHeader(at - first, from.limit() - at, DMusBuffer.HEADER_BYTES);
      }
      int length = from.getInt(at + DMusBuffer.EVENT_BYTES_OFFSET);
      if (!isSane(from, at, length, room, startTime100ns)) {
        return explain(from, at, startTime100ns, at - first);
      }
      at += DMusBuffer.recordBytes(length);
    }
    return null;
  }

  private boolean isSane(ByteBuffer from, int at, int length, int room, long startTime100ns) {
    return length > 0
        && length <= Math.min(room, longestEvent)
        && from.getInt(at + DMusBuffer.CHANNEL_GROUP_OFFSET) >>> 16 == 0
        && (from.getInt(at + DMusBuffer.FLAGS_OFFSET) & ~DMusBuffer.EVENT_STRUCTURED) == 0
        && time(from, at, startTime100ns) >= 0;
  }

  private BufferFault explain(ByteBuffer from, int at, long startTime100ns, int offset) {
    int room = from.limit() - at - DMusBuffer.HEADER_BYTES;
    int length = from.getInt(at + DMusBuffer.EVENT_BYTES_OFFSET);
    int group = from.getInt(at + DMusBuffer.CHANNEL_GROUP_OFFSET);
    int flags = from.getInt(at + DMusBuffer.FLAGS_OFFSET);
    if (length <= 0 || length > room) {
      return BufferFaults.length(offset, length, room);
    } else if (group >>> 16 != 0) {
      return BufferFaults.group(offset, group);
    } else if ((flags & ~DMusBuffer.EVENT_STRUCTURED) != 0) {
      return BufferFaults.flags(offset, flags);
    } else if (length > longestEvent) {
      return BufferFaults.tooLong(offset, length, longestEvent);
    }
    return BufferFaults.negativeTime(offset, time(from, at, startTime100ns));
  }

  private static long time(ByteBuffer from, int at, long startTime100ns) {
    return RecordReader.add(startTime100ns, from.getLong(at + DMusBuffer.DELTA_OFFSET));
  }

  @Override
  public int read(ByteBuffer from, long startTime100ns, long submitTime100ns) {
    int records = 0;
    while (from.hasRemaining()) {
      int at = from.position();
      int length = from.getInt(at + DMusBuffer.EVENT_BYTES_OFFSET);
      // Who changes a buffer behind our back may spoil his own events, and nothing else.
      boolean fits = length > 0 && length <= from.limit() - at - DMusBuffer.HEADER_BYTES;
      DMusKernelEvent event = fits ? event(from, at, length, startTime100ns) : null;
      if (event == null) {
        break;
      }
      from.position(Math.min(from.limit(), at + DMusBuffer.recordBytes(length)));
      inbox.accept(event, submitTime100ns);
      records++;
    }
    return records;
  }

  private DMusKernelEvent event(ByteBuffer from, int at, int length, long startTime100ns) {
    if (!inbox.mayTake(length > DMusKernelEvent.INLINE_BYTES)) {
      return null;
    }
    int group = from.getInt(at + DMusBuffer.CHANNEL_GROUP_OFFSET) & 0xFFFF;
    long time = Math.max(0, time(from, at, startTime100ns));
    return writer.message(from, at + DMusBuffer.HEADER_BYTES, length, group, time);
  }
}
