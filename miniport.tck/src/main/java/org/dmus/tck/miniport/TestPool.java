package org.dmus.tck.miniport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.AllocatorStatistics;
import org.dmus.mxf.AllocatorTrace;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IAllocatorMXF;

/**
 * A pool that looks for misuse: events put twice, events of nobody, events changed after they were
 * put. Allocates nothing but its reports, and the line that takes an event for a miniport. Any
 * thread.
 */
public final class TestPool implements IAllocatorMXF {
  private static final int SHOWN = 5;

  private final PooledEvent[] events; // those that are free come first
  private final List<PooledEvent> all;
  private final LongBuffers buffers = new LongBuffers();
  private final List<String> faults = new ArrayList<>();
  private int free;
  private long taken;
  private long refused;

  TestPool(int capacity) {
    events = new PooledEvent[capacity];
    for (int i = 0; i < capacity; i++) {
      events[i] = new PooledEvent();
    }
    all = List.of(events);
    free = capacity;
  }

  /** {@return how many events are out} */
  public synchronized int used() {
    return events.length - free;
  }

  /** {@return how many long buffers are out} */
  public synchronized int usedBuffers() {
    return buffers.used();
  }

  /** Fails unless every event and long buffer is back; says how many are not, and which. */
  public synchronized void assertFull() {
    List<String> missing =
        all.stream()
            .filter(PooledEvent::isOut)
            .sorted(Comparator.comparingLong(PooledEvent::number)) // what is lost comes first
            .map(PooledEvent::contents)
            .toList();
    List<String> lacks = new ArrayList<>();
    if (!missing.isEmpty()) {
      String more = missing.size() > SHOWN ? "; ..." : "";
      String which = String.join("; ", missing.subList(0, Math.min(SHOWN, missing.size())));
      lacks.add("%d of %d events: %s%s".formatted(missing.size(), taken, which, more));
    }
    if (buffers.used() > 0) {
      lacks.add(buffers.used() + " of the long buffers");
    }
    if (!lacks.isEmpty()) {
      throw new AssertionError("did not come back: " + String.join(", and ", lacks));
    }
  }

  /** {@return what was done wrong, also with events that lie in the pool now} */
  public synchronized List<String> faults() {
    List<String> all = new ArrayList<>(faults);
    for (int i = 0; i < free; i++) {
      if (events[i].wasTouched()) {
        all.add("changed after it was given back: " + events[i]);
      }
    }
    return all;
  }

  /**
   * Returns an event with some bytes, for channel group 1, as soon as possible.
   *
   * @param bytes the message, 0..255 each
   */
  public DMusKernelEvent event(int... bytes) {
    byte[] data = new byte[bytes.length];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) bytes[i];
    }
    return event(data);
  }

  /**
   * Returns an event with some bytes, for channel group 1, as soon as possible.
   *
   * @param data the message, at most a long buffer full
   */
  public DMusKernelEvent event(byte[] data) {
    DMusKernelEvent event = required(take(""));
    if (data.length > DMusKernelEvent.INLINE_BYTES) {
      event.buffer(required(getBuffer()));
    }
    System.arraycopy(data, 0, event.bytes(), 0, data.length);
    event.eventBytes(data.length);
    event.channelGroup(1);
    return event;
  }

  /** Says what did not come back when a check finds nothing left. */
  private <T> T required(T taken) {
    if (taken == null) {
      assertFull();
    }
    return taken;
  }

  /**
   * Links events to a chain.
   *
   * @param links the events in order
   * @return the first
   */
  public static DMusKernelEvent chain(DMusKernelEvent... links) {
    for (int i = 1; i < links.length; i++) {
      links[i - 1].next(links[i]);
    }
    return links[0];
  }

  /**
   * Packs events into a package.
   *
   * @param members the events in order
   */
  public DMusKernelEvent packageOf(DMusKernelEvent... members) {
    DMusKernelEvent box = required(take(""));
    box.packageHead(chain(members));
    box.channelGroup(1);
    return box;
  }

  /** Takes an event for a miniport, and notes the line of it that asked. */
  @Override
  public DMusKernelEvent getMessage() {
    return take(Frames.caller());
  }

  private synchronized DMusKernelEvent take(String by) {
    if (free == 0) {
      return null;
    }
    PooledEvent next = events[--free];
    if (next.wasTouched()) {
      faults.add("changed after it was given back: " + next);
    }
    return next.take(by, taken++);
  }

  @Override
  public synchronized NtStatus putMessage(DMusKernelEvent chain) {
    DMusKernelEvent event = chain;
    while (event != null) {
      DMusKernelEvent next = event.next();
      DMusKernelEvent packaged = event.isPackage() ? event.packageHead() : null;
      if (!put(event)) {
        return NtStatus.INVALID_PARAMETER;
      }
      putMessage(packaged);
      event = next;
    }
    return NtStatus.SUCCESS;
  }

  private boolean put(DMusKernelEvent event) {
    PooledEvent mine = event.reserved() instanceof PooledEvent pooled ? pooled : null;
    if (mine == null || !mine.isOut()) {
      faults.add(mine == null ? "an event of no pool" : "given back twice: " + mine);
      refused++;
      return false;
    }
    if (event.buffer() != null) {
      putBuffer(event.buffer());
    }
    mine.giveBack();
    events[free++] = mine;
    return true;
  }

  @Override
  public int getBufferSize() {
    return LongBuffers.BYTES;
  }

  @Override
  public synchronized byte[] getBuffer() {
    return buffers.take();
  }

  @Override
  public synchronized void putBuffer(byte[] buffer) {
    if (!buffers.giveBack(buffer)) {
      faults.add("a long buffer given back twice, or of no pool");
      refused++;
    }
  }

  @Override
  public AllocatorTrace trace() {
    return AllocatorTrace.OFF;
  }

  @Override
  public synchronized AllocatorStatistics statistics() {
    return new AllocatorStatistics(events.length, free, 0, 0, 0, 0, 0, refused);
  }

  @Override
  public void setState(KsState state) {
    throw new NtStatusException(NtStatus.NOT_IMPLEMENTED, "a pool has no state");
  }

  @Override
  public void close() {}
}
