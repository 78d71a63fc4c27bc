package org.dmus.port.engine;

import java.util.concurrent.atomic.AtomicLong;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.AllocatorStatistics;
import org.dmus.mxf.AllocatorTrace;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMXF;
import org.jctools.queues.atomic.MpmcAtomicArrayQueue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.ServiceScope;

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
    property = {
      IAllocatorMXF.POOL_EVENTS + ":Integer=" + EventPool.DEFAULT_EVENTS,
      IAllocatorMXF.BUFFER_BYTES + ":Integer=" + EventPool.BUFFER_BYTES
    })
public final class EventPool implements IAllocatorMXF {
  /** Events of a pool unless said otherwise. */
  public static final int DEFAULT_EVENTS = 4096;

  /** Long buffers of a pool unless said otherwise. */
  public static final int DEFAULT_BUFFERS = 64;

  /**
   * Events that a music pin keeps back for the note-offs it owes, however full its queue is: one
   * for every voice of the largest synthesizers.
   */
  public static final int NOTE_OFF_RESERVE = 256;

  /** Size of a long buffer, bytes: a page, as ReactOS has it. */
  public static final int BUFFER_BYTES = 4096;

  private final int capacity;
  private final int bufferCapacity;
  private final boolean hasReserve;
  private final MpmcAtomicArrayQueue<DMusKernelEvent> free;
  private final MpmcAtomicArrayQueue<DMusKernelEvent> reserve;
  private final MpmcAtomicArrayQueue<byte[]> freeBuffers;
  private final AtomicLong exhausted = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private volatile int highWater;
  private volatile boolean closed;

  /** Creates a pool of the default size. */
  @Activate
  public EventPool() {
    this(DEFAULT_EVENTS, DEFAULT_BUFFERS);
  }

  /**
   * Creates a pool.
   *
   * @param capacity number of events
   * @param bufferCapacity number of long buffers
   */
  public EventPool(int capacity, int bufferCapacity) {
    this(capacity, bufferCapacity, 0);
  }

  private EventPool(int capacity, int bufferCapacity, int reserved) {
    this.capacity = capacity;
    this.bufferCapacity = bufferCapacity;
    this.hasReserve = reserved > 0;
    free = new MpmcAtomicArrayQueue<>(capacity);
    reserve = new MpmcAtomicArrayQueue<>(Math.max(2, reserved));
    freeBuffers = new MpmcAtomicArrayQueue<>(bufferCapacity);
    fill(free, capacity);
    fill(reserve, reserved);
    for (int i = 0; i < bufferCapacity; i++) {
      freeBuffers.offer(new byte[BUFFER_BYTES]);
    }
  }

  private void fill(MpmcAtomicArrayQueue<DMusKernelEvent> queue, int events) {
    for (int i = 0; i < events; i++) {
      DMusKernelEvent event = new DMusKernelEvent();
      event.reserved(new PooledEvent(this));
      queue.offer(event);
    }
  }

  /** Creates the pool of a music pin: the default size, and a reserve for note-offs. */
  public static EventPool ofMusicPin() {
    return new EventPool(DEFAULT_EVENTS, DEFAULT_BUFFERS, NOTE_OFF_RESERVE);
  }

  @Override
  public DMusKernelEvent getMessage() {
    DMusKernelEvent event = closed ? null : free.poll();
    if (event == null) {
      exhausted.incrementAndGet();
      return null;
    }
    ((PooledEvent) event.reserved()).take();
    // A statistic: a lost update between threads may understate it by the number of threads.
    int used = capacity - free.size();
    if (used > highWater) {
      highWater = used;
    }
    return event;
  }

  /** Takes an event out of the reserve, or, when that is empty, out of the pool. */
  public DMusKernelEvent getReserved() {
    DMusKernelEvent event = reserve.poll();
    if (event == null) {
      return getMessage();
    }
    ((PooledEvent) event.reserved()).take();
    return event;
  }

  /** {@return a number that says whether the event was put and taken out again meanwhile} */
  public int stamp(DMusKernelEvent event) {
    return event.reserved() instanceof PooledEvent mark ? mark.stamp() : 0;
  }

  /**
   * Returns what a pool knows about one of its events.
   *
   * @param event an event of a pool, that is out
   */
  public static PooledEvent markOf(DMusKernelEvent event) {
    return (PooledEvent) event.reserved();
  }

  /**
   * Takes a chain back from an owner that failed, unless it gave the chain back before.
   *
   * @param chain a chain whose owner uses it no more
   * @param stamp its {@link #stamp} when it was handed over
   */
  public void reclaim(DMusKernelEvent chain, int stamp) {
    DMusKernelEvent next = chain.next();
    if (chain.reserved() instanceof PooledEvent mark && mark.put(stamp)) {
      reuse(chain);
      putMessage(next);
    }
  }

  @Override
  public int getBufferSize() {
    return BUFFER_BYTES;
  }

  @Override
  public byte[] getBuffer() {
    byte[] buffer = closed ? null : freeBuffers.poll();
    if (buffer == null) {
      exhausted.incrementAndGet();
    }
    return buffer;
  }

  @Override
  public void putBuffer(byte[] buffer) {
    if (buffer.length != BUFFER_BYTES || !freeBuffers.offer(buffer)) {
      refused.incrementAndGet();
    }
  }

  /** Returns whether the pool could provide this much right now. */
  public boolean canProvide(int events, int buffers) {
    return free.size() >= events && freeBuffers.size() >= buffers;
  }

  /** {@return the number of events of the pool} */
  public int capacity() {
    return capacity;
  }

  /** {@return the number of long buffers of the pool} */
  public int bufferCapacity() {
    return bufferCapacity;
  }

  @Override
  public NtStatus putMessage(DMusKernelEvent chain) {
    DMusKernelEvent event = chain;
    while (event != null) {
      DMusKernelEvent next = event.next();
      if (!recycle(event)) {
        // Its links may belong to the next owner already: do not follow them.
        return NtStatus.INVALID_PARAMETER;
      }
      event = next;
    }
    return NtStatus.SUCCESS;
  }

  private boolean recycle(DMusKernelEvent event) {
    if (!(event.reserved() instanceof PooledEvent mark)
        || mark.pool != this
        || !mark.put(mark.stamp())) {
      refused.incrementAndGet();
      return false;
    }
    reuse(event);
    return true;
  }

  private void reuse(DMusKernelEvent event) {
    byte[] buffer = event.buffer();
    DMusKernelEvent packaged = event.packageHead();
    event.clear();
    markOf(event).release();
    if (buffer != null) {
      putBuffer(buffer);
    }
    putMessage(packaged);
    if (!hasReserve || !reserve.offer(event)) {
      free.offer(event);
    }
  }

  @Override
  public AllocatorStatistics statistics() {
    return new AllocatorStatistics(
        capacity,
        free.size(),
        highWater,
        bufferCapacity,
        freeBuffers.size(),
        exhausted.get(),
        0,
        refused.get());
  }

  @Override
  public AllocatorTrace trace() {
    return AllocatorTrace.OFF;
  }

  @Override
  public void setState(KsState state) {
    throw meaningless("setState");
  }

  @Override
  public void connectOutput(IMXF sink) {
    throw meaningless("connectOutput");
  }

  @Override
  public void disconnectOutput(IMXF sink) {
    throw meaningless("disconnectOutput");
  }

  private static NtStatusException meaningless(String method) {
    return new NtStatusException(
        NtStatus.NOT_IMPLEMENTED, method + " has no meaning for an allocator");
  }

  @Override
  @Deactivate
  public void close() {
    closed = true;
    free.clear();
    reserve.clear();
    freeBuffers.clear();
  }
}
