package org.dmus.port.buffer;

import java.nio.ByteBuffer;
import org.dmus.client.BufferFault;
import org.dmus.client.MidiBuffer;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.EventPool;

/**
 * The unpacker of legacy MIDI buffers (dmus-interfaces §4.2): the bytes of a record are parsed into
 * messages, one kernel event each; one that is longer than a buffer becomes a chain, once its end
 * is there. Records play strictly in order: a delta counts from the record before, and nothing
 * plays before what was written earlier.
 *
 * <p>One writer at a time: the byte stream of a legacy client has one running status. This lock is
 * on client threads only; the engine takes it when the pin stops or is flushed.
 */
public final class MidiRecordReader implements RecordReader {
  private static final int CHANNEL_GROUP = 1;
  private static final int FIRST_REAL_TIME = 0xF8;

  private final EventPool pool;
  private final Inbox inbox;
  private final ByteStreamParser parser;
  private final RecordDemand demand;
  private final Stash stash;
  private final PieceChain chain;
  private long submitTime100ns;
  private long previousTime100ns = -FARTHEST_100NS;
  private long nominalTime100ns;
  private boolean bufferGoesOn;

  public MidiRecordReader(EventPool pool, Inbox inbox) {
    this.pool = pool;
    this.inbox = inbox;
    this.parser = new ByteStreamParser(this::emit, pool.getBufferSize());
    this.demand = new RecordDemand(pool.getBufferSize());
    this.stash = new Stash(pool);
    this.chain = new PieceChain(pool, pool.capacity());
  }

  @Override
  public synchronized void reset() {
    previousTime100ns = -FARTHEST_100NS;
    bufferGoesOn = false;
    parser.reset();
    chain.abandon();
  }

  @Override
  public synchronized long droppedBytes() {
    return parser.droppedBytes();
  }

  @Override
  public synchronized BufferFault check(ByteBuffer from, long startTime100ns) {
    if (startTime100ns < 0) {
      return BufferFaults.negativeStart(startTime100ns);
    }
    demand.startAt(parser);
    int first = from.position();
    for (int at = first; at < from.limit(); ) {
      BufferFault fault = checkRecord(from, at, at - first);
      if (fault != null) {
        return fault;
      }
      at += MidiBuffer.recordBytes(from.getInt(at + MidiBuffer.BYTE_COUNT_OFFSET));
    }
    return null;
  }

  private BufferFault checkRecord(ByteBuffer from, int at, int offset) {
    int room = from.limit() - at - MidiBuffer.HEADER_BYTES;
    if (room < 0) {
      return BufferFaults.shortHeader(offset, from.limit() - at, MidiBuffer.HEADER_BYTES);
    }
    int length = from.getInt(at + MidiBuffer.BYTE_COUNT_OFFSET);
    if (length <= 0 || length > room) {
      return BufferFaults.length(offset, length, room);
    }
    int kept = demand.keptPieces();
    demand.measure(from, at + MidiBuffer.HEADER_BYTES, length);
    if (kept + demand.buffers() > pool.bufferCapacity()) {
      return BufferFaults.tooLong(offset, length, pool.bufferCapacity() * pool.getBufferSize());
    }
    boolean fits = kept + demand.events() <= pool.capacity();
    return fits ? null : BufferFaults.tooMany(offset, demand.events(), pool.capacity());
  }

  @Override
  public synchronized int read(ByteBuffer from, long startTime100ns, long submitted100ns) {
    submitTime100ns = submitted100ns;
    int records = 0;
    while (from.hasRemaining()) {
      int at = from.position();
      int length = from.getInt(at + MidiBuffer.BYTE_COUNT_OFFSET);
      // Who changes a buffer behind our back may spoil his own messages, and nothing else.
      boolean fits = length > 0 && length <= from.limit() - at - MidiBuffer.HEADER_BYTES;
      if (!fits || !takeRoom(from, at + MidiBuffer.HEADER_BYTES, length)) {
        bufferGoesOn = true;
        return records;
      }
      play(from, at, length, startTime100ns);
      stash.empty();
      from.position(Math.min(from.limit(), at + MidiBuffer.recordBytes(length)));
      records++;
    }
    bufferGoesOn = false;
    return records;
  }

  private boolean takeRoom(ByteBuffer from, int offset, int length) {
    demand.startAt(parser);
    demand.measure(from, offset, length);
    return inbox.mayTake(demand.buffers() > 0) && stash.fill(demand.events(), demand.buffers());
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
    DMusKernelEvent event = stash.take(length);
    if (event == null) {
      chain.abandon(); // the bytes are not those that were measured
      return;
    }
    System.arraycopy(bytes, 0, event.bytes(), 0, length);
    event.eventBytes(length);
    event.channelGroup(CHANNEL_GROUP);
    event.presTime100ns(time100ns);
    event.flags(complete ? DMusKernelEvent.EVENT_COMPLETE : DMusKernelEvent.EVENT_INCOMPLETE);
    if (length == 1 && (bytes[0] & 0xFF) >= FIRST_REAL_TIME) {
      inbox.accept(event, submitTime100ns); // it may come in the middle of system exclusive
    } else {
      append(event, complete);
    }
  }

  private void append(DMusKernelEvent event, boolean complete) {
    chain.add(event);
    if (complete) {
      inbox.accept(chain.end(), submitTime100ns);
    }
  }
}
