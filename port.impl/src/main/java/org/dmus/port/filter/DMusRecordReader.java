package org.dmus.port.filter;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.dmus.client.DMusBuffer;
import org.dmus.mxf.DMusKernelEvent;

/** The unpacker of DirectMusic buffers: one kernel event for each record. Any number of threads. */
final class DMusRecordReader implements RecordReader {
  /** Longest message, bytes: what the system exclusive of a file may be. */
  static final int MAX_EVENT_BYTES = 4 << 20;

  private final EventWriter writer;
  private final AtomicLong rejected = new AtomicLong();

  DMusRecordReader(EventWriter writer) {
    this.writer = writer;
  }

  @Override
  public void reset() {
    // Every record says all there is to know.
  }

  @Override
  public long rejected() {
    return rejected.get();
  }

  @Override
  public int read(ByteBuffer from, long startTime100ns, Inbox inbox) {
    int records = 0;
    while (from.hasRemaining()) {
      int at = from.position();
      int length = eventBytes(from, at);
      if (length < 0) {
        rejected.incrementAndGet();
        from.position(from.limit());
        break;
      }
      DMusKernelEvent event = event(from, at, length, startTime100ns);
      if (event == null) {
        break;
      }
      from.position(Math.min(from.limit(), at + DMusBuffer.recordBytes(length)));
      inbox.accept(event);
      records++;
    }
    return records;
  }

  /** Returns the number of data bytes of a record, or -1 when it is malformed. */
  private static int eventBytes(ByteBuffer from, int at) {
    int room = from.limit() - at - DMusBuffer.HEADER_BYTES;
    if (room < 1) {
      return -1;
    }
    int length = from.getInt(at + DMusBuffer.EVENT_BYTES_OFFSET);
    int group = from.getInt(at + DMusBuffer.CHANNEL_GROUP_OFFSET);
    boolean sane = length > 0 && length <= Math.min(room, MAX_EVENT_BYTES) && group >>> 16 == 0;
    return sane ? length : -1;
  }

  private DMusKernelEvent event(ByteBuffer from, int at, int length, long startTime100ns) {
    int group = from.getInt(at + DMusBuffer.CHANNEL_GROUP_OFFSET);
    long time = RecordReader.add(startTime100ns, from.getLong(at + DMusBuffer.DELTA_OFFSET));
    return writer.message(from, at + DMusBuffer.HEADER_BYTES, length, group, time);
  }
}
