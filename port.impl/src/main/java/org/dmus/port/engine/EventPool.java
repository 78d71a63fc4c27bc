package org.dmus.port.engine;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.AllocatorStatistics;
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

  /** Size of a long buffer, bytes: a page, as ReactOS has it. */
  public static final int BUFFER_BYTES = 4096;

  private final int capacity;
  private final int bufferCapacity;
  private final MpmcAtomicArrayQueue<DMusKernelEvent> free;
  private final MpmcAtomicArrayQueue<byte[]> freeBuffers;
  private final AtomicLong exhausted = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private volatile int highWater;

  private record Mark(EventPool pool, AtomicBoolean out) {}

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
    this.capacity = capacity;
    this.bufferCapacity = bufferCapacity;
    free = new MpmcAtomicArrayQueue<>(capacity);
    freeBuffers = new MpmcAtomicArrayQueue<>(bufferCapacity);
    for (int i = 0; i < capacity; i++) {
      DMusKernelEvent event = new DMusKernelEvent();
      event.reserved(new Mark(this, new AtomicBoolean()));
      free.offer(event);
    }
    for (int i = 0; i < bufferCapacity; i++) {
      freeBuffers.offer(new byte[BUFFER_BYTES]);
    }
  }

  @Override
  public DMusKernelEvent getMessage() {
    DMusKernelEvent event = free.poll();
    if (event == null) {
      exhausted.incrementAndGet();
      return null;
    }
    ((Mark) event.reserved()).out.set(true);
    // A statistic: a lost update between threads may understate it by the number of threads.
    int used = capacity - free.size();
    if (used > highWater) {
      highWater = used;
    }
    return event;
  }

  @Override
  public int getBufferSize() {
    return BUFFER_BYTES;
  }

  @Override
  public byte[] getBuffer() {
    byte[] buffer = freeBuffers.poll();
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
    if (!(event.reserved() instanceof Mark mark)
        || mark.pool != this
        || !mark.out.compareAndSet(true, false)) {
      refused.incrementAndGet();
      return false;
    }
    byte[] buffer = event.buffer();
    DMusKernelEvent packaged = event.packageHead();
    event.clear();
    if (buffer != null) {
      putBuffer(buffer);
    }
    putMessage(packaged);
    free.offer(event);
    return true;
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
        refused.get());
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
    free.clear();
    freeBuffers.clear();
  }
}
