package org.dmus.port.filter;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicInteger;
import org.dmus.client.BufferFault;
import org.dmus.client.ClientStatistics;
import org.dmus.client.EventSelection;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.ks.KsDataFormat;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.port.buffer.DMusRecordReader;
import org.dmus.port.buffer.MidiRecordReader;
import org.dmus.port.buffer.RecordReader;
import org.dmus.port.engine.EventOwner;
import org.dmus.port.engine.EventPool;
import org.dmus.port.notes.NoteLedger;
import org.dmus.port.notes.SilenceWatch;

/** One client of a render pin: its order, its counters, its notes and its part of the pool. */
final class RenderClient implements IPinClient, EventOwner, RecordReader.Inbox {
  private static final byte ACTIVE_SENSING = (byte) 0xFE;

  private final RenderPin pin;
  private final long id;
  private final String name;
  private final RecordReader reader;
  private final ClientCounters counters = new ClientCounters();
  private final SilenceWatch silence = new SilenceWatch();
  private final AtomicInteger heldEvents = new AtomicInteger();
  private final AtomicInteger heldBuffers = new AtomicInteger();
  private final AtomicInteger writing = new AtomicInteger();
  private NoteLedger ledger = new NoteLedger();
  private long lastSent100ns = Long.MIN_VALUE;
  private volatile BufferFault fault;
  private volatile boolean closed;

  RenderClient(RenderPin pin, long id, String name) {
    this.pin = pin;
    this.id = id;
    this.name = name;
    this.reader =
        pin.format().equals(KsDataFormat.MIDI)
            ? new MidiRecordReader(pin.pool, this)
            : new DMusRecordReader(pin.pool, this);
  }

  @Override
  public int write(ByteBuffer records, long startTime100ns) {
    writing.getAndIncrement();
    try {
      return closed ? 0 : writeLittleEndian(records, startTime100ns);
    } finally {
      if (closed) {
        reader.reset(); // closed meanwhile: nobody else forgets what it began
      }
      writing.getAndDecrement();
      if (closed && heldEvents.get() != 0) {
        pin.discardLate(); // when the pin was closed, too, nobody else looks
      }
    }
  }

  /** A buffer that its owner changes meanwhile may throw at any place. */
  private int writeLittleEndian(ByteBuffer records, long startTime100ns) {
    ByteOrder callersOrder = records.order();
    records.order(ByteOrder.LITTLE_ENDIAN);
    long before = counters.written.get();
    try {
      return writeOpen(records, startTime100ns);
    } finally {
      records.order(callersOrder);
      if (counters.written.get() != before) {
        // Of a client that was closed meanwhile the engine discards it.
        pin.engine.wake();
      }
    }
  }

  private int writeOpen(ByteBuffer records, long startTime100ns) {
    BufferFault found = reader.check(records, startTime100ns);
    if (found != null) {
      fault = found;
      counters.refusedBuffers.getAndIncrement();
      return IPin.MALFORMED;
    }
    int taken = reader.read(records, startTime100ns, pin.engine.clock().getTime());
    if (records.hasRemaining()) {
      counters.shortWrites.getAndIncrement();
    }
    return taken;
  }

  /**
   * One client alone may have the whole pool. Several may each have as much as is left: who floods
   * never takes the last event, and a newcomer finds room.
   */
  @Override
  public boolean mayTake(boolean buffers) {
    return !pin.isShared()
        || heldEvents.get() <= pin.pool.free()
            && (!buffers || heldBuffers.get() <= pin.pool.freeBuffers());
  }

  @Override
  public void accept(DMusKernelEvent chain, long submitTime100ns) {
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      EventPool.markOf(e).sign(this, submitTime100ns);
      heldEvents.getAndIncrement();
      if (e.buffer() != null) {
        heldBuffers.getAndIncrement();
      }
    }
    // Counted first, so that "written" is never less than what the engine has seen.
    counters.written.getAndIncrement();
    pin.handOver(chain);
  }

  @Override
  public void returned(boolean withBuffer) {
    heldEvents.getAndDecrement();
    if (withBuffer) {
      heldBuffers.getAndDecrement();
    }
  }

  /** Notes a chain that the stream is about to get, and the notes that it begins. */
  void sending(DMusKernelEvent chain, long masterTime100ns, long now100ns) {
    lastSent100ns = Math.max(lastSent100ns, masterTime100ns);
    silence.heard(Math.max(masterTime100ns, now100ns));
    if (chain.eventBytes() == 1 && chain.bytes()[0] == ACTIVE_SENSING) {
      silence.arm();
    }
    ledger.begin(chain);
  }

  /** Notes the end of what a message that the stream took ends. */
  void ended(int group, byte[] message) {
    if (ledger != null) { // closed while the stream was called
      ledger.end(group, message);
    }
  }

  ClientCounters counters() {
    return counters;
  }

  NoteLedger ledger() {
    return ledger;
  }

  SilenceWatch silence() {
    return silence;
  }

  /** Latest time of what the stream has got, master time; Long.MIN_VALUE = nothing. */
  long lastSent100ns() {
    return lastSent100ns;
  }

  boolean isClosed() {
    return closed;
  }

  /**
   * Returns whether it is closed, no thread writes to it, and nothing that it wrote is on its way:
   * its counters rest.
   */
  boolean isGone() {
    return closed && writing.get() == 0 && heldEvents.get() == 0;
  }

  /** Returns whether a thread is in {@link #write}. */
  boolean isWriting() {
    return writing.get() != 0;
  }

  /** Takes nothing any more. */
  void shut() {
    closed = true;
  }

  /** Forgets its notes for ever: an event that knows its writer keeps little alive. */
  void forgetNotes() {
    ledger = null;
  }

  /** Forgets the running status and the unfinished message of earlier buffers. */
  void resetReader() {
    reader.reset();
  }

  /** Its stream, and what sounds on it, is gone, or silenced itself. */
  void silenced() {
    ledger.clear();
    silence.disarm();
    lastSent100ns = Long.MIN_VALUE;
  }

  /** Returns how many bytes of legacy records belonged to no message. */
  long droppedBytes() {
    return reader.droppedBytes();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long id() {
    return id;
  }

  @Override
  public IPin pin() {
    return pin;
  }

  @Override
  public BufferFault fault() {
    return fault;
  }

  @Override
  public int cancel(EventSelection selection) {
    return pin.cancel(selection, this);
  }

  @Override
  public ClientStatistics statistics() {
    return pin.statistics(this);
  }

  @Override
  public void close() {
    pin.close(this);
  }

  /** Its statistics, with what the queue says. */
  ClientStatistics statistics(long queued) {
    return new ClientStatistics(
        id,
        name,
        counters.written.get(),
        counters.delivered,
        queued,
        counters.flushed,
        counters.lostDetached,
        counters.undeliverable,
        counters.stale,
        counters.absorbed,
        counters.late,
        counters.refusedBuffers.get(),
        counters.shortWrites.get(),
        counters.notesEnded,
        ledger == null ? 0 : ledger.sounding());
  }
}
