package org.dmus.port.engine;

import java.util.concurrent.atomic.AtomicLong;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.AllocatorStatistics;
import org.dmus.mxf.AllocatorTrace;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.metatype.annotations.Designate;

/**
 * A pool of events and long buffers, filled when it is made, and of that size for ever. Lock-free.
 * Each pin has one; as a prototype-scoped service everybody can have one.
 *
 * <p>Each event carries a mark of its pool that knows whether the event is out, so that one put
 * twice, or into another pool, is refused.
 */
@Component(
    service = IAllocatorMXF.class,
    scope = ServiceScope.PROTOTYPE,
    configurationPid = AllocatorConfiguration.PID,
    property = IAllocatorMXF.BUFFER_BYTES + ":Integer=" + EventPool.BUFFER_BYTES)
@Designate(ocd = AllocatorConfiguration.class)
public final class EventPool extends NoFilter {
  /** Events of a pool unless said otherwise. */
  public static final int DEFAULT_EVENTS = 4096;

  /** Long buffers of a pool unless said otherwise. */
  public static final int DEFAULT_BUFFERS = 64;

  /** Size of a long buffer, bytes: a page, as ReactOS has it. */
  public static final int BUFFER_BYTES = 4096;

  /**
   * Events that a music pin keeps back for the note-offs it owes, however full its queue is: one
   * for every voice of the largest synthesizers.
   */
  public static final int NOTE_OFF_RESERVE = 256;

  private final int capacity;
  private final EventStore events;
  private final FreeBuffers buffers;
  private final PoolTrace trace;
  private final Recycler recycler;
  private final Loans loans;
  private final AtomicLong exhausted = new AtomicLong();
  private volatile int highWater;
  private volatile boolean closed;

  /** Activated by Declarative Services, for each user of the service. */
  @Activate
  public EventPool(AllocatorConfiguration configuration) {
    this(PoolSettings.of(configuration), 0);
  }

  /** Other settings are for pools made from now on: this one stays with its user as it is. */
  @Modified
  void stay() {}

  /** Creates a pool that does not trace. */
  public EventPool(int capacity, int bufferCapacity) {
    this(new PoolSettings(capacity, bufferCapacity, false), 0);
  }

  private EventPool(PoolSettings settings, int reserved) {
    this.capacity = settings.events();
    events = new EventStore(this, capacity, reserved);
    buffers = new FreeBuffers(settings.buffers(), BUFFER_BYTES);
    trace = settings.trace() ? new PoolTrace() : null;
    recycler = new Recycler(this, events, buffers, trace);
    loans = new Loans(events, buffers, recycler, trace);
    if (trace != null) {
      events.forEach(trace::watch);
    }
  }

  /** Creates the pool of a music pin, with a reserve for note-offs. */
  public static EventPool ofMusicPin(PoolSettings settings) {
    return new EventPool(settings, NOTE_OFF_RESERVE);
  }

  @Override
  public DMusKernelEvent getMessage() {
    return out(closed ? null : events.take());
  }

  /** Takes an event out of the reserve, or, when that is empty, out of the pool. */
  public DMusKernelEvent getReserved() {
    return out(events.takeReserved());
  }

  /**
   * Makes an event over and above the pool, which forgets it when it is put: for what has to be
   * sent however empty the pool is. Allocates: for control operations only.
   */
  public DMusKernelEvent getSpare() {
    PooledEvent mark = new PooledEvent(this, PooledEvent.SPARE);
    mark.take();
    return mark.event;
  }

  private DMusKernelEvent out(PooledEvent mark) {
    if (mark == null) {
      exhausted.incrementAndGet();
      return null;
    }
    mark.take();
    // A statistic: threads that write it at once may understate it by their number.
    int used = capacity - events.free();
    if (used > highWater) {
      highWater = used;
    }
    if (trace != null) {
      trace.taken(mark.event);
    }
    return mark.event;
  }

  /**
   * Returns what a pool knows about one of its events.
   *
   * @param event an event of a pool, that is out
   */
  public static PooledEvent markOf(DMusKernelEvent event) {
    return (PooledEvent) event.reserved();
  }

  /** {@return what the stream of the pin has of the pool} */
  public Loans loans() {
    return loans;
  }

  @Override
  public int getBufferSize() {
    return BUFFER_BYTES;
  }

  @Override
  public byte[] getBuffer() {
    byte[] buffer = closed ? null : buffers.poll();
    if (buffer == null) {
      exhausted.incrementAndGet();
    }
    return buffer;
  }

  @Override
  public void putBuffer(byte[] buffer) {
    recycler.put(buffer);
  }

  /** Returns whether the pool could provide this much right now. */
  public boolean canProvide(int eventCount, int bufferCount) {
    return events.free() >= eventCount && buffers.size() >= bufferCount;
  }

  /** {@return the number of events that are there to be taken} */
  public int free() {
    return events.free();
  }

  /** {@return the number of long buffers that are there to be taken} */
  public int freeBuffers() {
    return buffers.size();
  }

  /** {@return the number of events of the pool} */
  public int capacity() {
    return capacity;
  }

  /** {@return the number of long buffers of the pool} */
  public int bufferCapacity() {
    return buffers.capacity();
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    return recycler.put(chain);
  }

  @Override
  public AllocatorStatistics statistics() {
    return new AllocatorStatistics(
        capacity,
        events.free(),
        highWater,
        buffers.capacity(),
        buffers.size(),
        exhausted.get(),
        loans.lost(),
        recycler.refused());
  }

  @Override
  public AllocatorTrace trace() {
    return trace == null ? AllocatorTrace.OFF : trace.trace(closed);
  }

  @Override
  @Deactivate
  public void close() {
    closed = true;
  }
}
