package org.dmus.port.filter;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.dmus.client.MidiBuffer;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.EventPool;

/**
 * The unpacker of legacy MIDI buffers (dmus-interfaces §4.2): the bytes of a record are parsed into
 * messages, one kernel event each. Records play strictly in order: a delta counts from the record
 * before, and nothing plays before what was written earlier.
 *
 * <p>One writer at a time: the byte stream of a legacy client has one running status. This lock is
 * on client threads only; the engine never takes it.
 */
final class MidiRecordReader implements RecordReader {
  private static final int CHANNEL_GROUP = 1;

  private final EventPool pool;
  private final EventWriter writer;
  private final ByteStreamParser parser;
  private final AtomicLong rejected = new AtomicLong();
  private Inbox inbox;
  private long previousTime100ns = -FARTHEST_100NS;
  private long nominalTime100ns;
  private boolean bufferGoesOn;

  MidiRecordReader(EventPool pool) {
    this.pool = pool;
    this.writer = new EventWriter(pool);
    this.parser = new ByteStreamParser(this::emit, pool.getBufferSize());
  }

  @Override
  public synchronized void reset() {
    previousTime100ns = -FARTHEST_100NS;
    bufferGoesOn = false;
    parser.reset();
  }

  @Override
  public long rejected() {
    return rejected.get() + parser.droppedBytes();
  }

  @Override
  public synchronized int read(ByteBuffer from, long startTime100ns, Inbox target) {
    inbox = target;
    int records = 0;
    while (from.hasRemaining()) {
      int at = from.position();
      int room = from.remaining() - MidiBuffer.HEADER_BYTES;
      int length = room < 0 ? -1 : from.getInt(at + MidiBuffer.BYTE_COUNT_OFFSET);
      if (length < 0 || length > room) {
        rejected.incrementAndGet();
        from.position(from.limit());
        break;
      }
      if (!hasRoom(length)) {
        bufferGoesOn = true;
        return records;
      }
      play(from, at, length, startTime100ns);
      from.position(Math.min(from.limit(), at + MidiBuffer.recordBytes(length)));
      records++;
    }
    bufferGoesOn = false;
    return records;
  }

  /**
   * At most one message a byte, plus the end of a system exclusive that is cut off. A record that
   * might need more than there is waits for all there is; what does not fit then is rejected.
   */
  private boolean hasRoom(int length) {
    int buffers = length / pool.getBufferSize() + 1;
    return pool.canProvide(
        Math.min(length + 1, pool.capacity()), Math.min(buffers, pool.bufferCapacity()));
  }

  private void play(ByteBuffer from, int at, int length, long startTime100ns) {
    long deltaMs = from.getInt(at + MidiBuffer.DELTA_OFFSET) & 0xFFFFFFFFL;
    long origin = bufferGoesOn ? nominalTime100ns : startTime100ns;
    nominalTime100ns = RecordReader.add(origin, deltaMs * ReferenceTime.PER_MILLISECOND);
    bufferGoesOn = true;
    // A record whose time has passed in an earlier buffer waits for that one to end.
    previousTime100ns = Math.max(previousTime100ns, nominalTime100ns);
    for (int i = 0; i < length; i++) {
      parser.parse(from.get(at + MidiBuffer.HEADER_BYTES + i), previousTime100ns);
    }
  }

  private void emit(byte[] bytes, int length, boolean complete, long time100ns) {
    DMusKernelEvent event = writer.piece(bytes, length, CHANNEL_GROUP, time100ns, complete);
    if (event == null) {
      rejected.incrementAndGet();
    } else {
      inbox.accept(event);
    }
  }
}
