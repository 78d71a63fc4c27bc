package org.dmus.port.engine;

import java.util.Arrays;
import org.dmus.mxf.DMusKernelEvent;

/**
 * Orders events by presentation time; equal times keep the order of arrival. A binary heap over
 * arrays that hold every event of a pool, so that adding never allocates.
 */
public final class Sequencer {
  private final DMusKernelEvent[] events;
  private final long[] times;
  private final long[] arrivals;
  private int size;
  private long arrival;

  /**
   * Creates an empty sequencer.
   *
   * @param capacity most events at once
   */
  public Sequencer(int capacity) {
    events = new DMusKernelEvent[capacity];
    times = new long[capacity];
    arrivals = new long[capacity];
  }

  /** {@return number of events held} */
  public int size() {
    return size;
  }

  /**
   * Returns the earliest presentation time.
   *
   * @return 100 ns, or {@link Duty#NEVER} when empty
   */
  public long earliest() {
    return size == 0 ? Duty.NEVER : times[0];
  }

  /**
   * Adds an event, or the head of a chain that stays together.
   *
   * @param event an event; now owned by the sequencer
   */
  public void add(DMusKernelEvent event) {
    siftUp(size++, event, event.presTime100ns(), arrival++);
  }

  /** Takes out the earliest event, or null. */
  public DMusKernelEvent poll() {
    if (size == 0) {
      return null;
    }
    DMusKernelEvent first = events[0];
    size--;
    DMusKernelEvent last = events[size];
    events[size] = null;
    if (size > 0) {
      siftDown(last, times[size], arrivals[size]);
    }
    return first;
  }

  private void siftUp(int from, DMusKernelEvent event, long time, long order) {
    int at = from;
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (!before(time, order, parent)) {
        break;
      }
      move(parent, at);
      at = parent;
    }
    set(at, event, time, order);
  }

  private void siftDown(DMusKernelEvent event, long time, long order) {
    int at = 0;
    int child = 1;
    while (child < size) {
      if (child + 1 < size && before(times[child + 1], arrivals[child + 1], child)) {
        child++;
      }
      if (before(time, order, child)) {
        break;
      }
      move(child, at);
      at = child;
      child = 2 * at + 1;
    }
    set(at, event, time, order);
  }

  private boolean before(long time, long order, int index) {
    return time != times[index] ? time < times[index] : order < arrivals[index];
  }

  private void move(int from, int to) {
    set(to, events[from], times[from], arrivals[from]);
  }

  private void set(int at, DMusKernelEvent event, long time, long order) {
    events[at] = event;
    times[at] = time;
    arrivals[at] = order;
  }

  @Override
  public String toString() {
    return "Sequencer" + Arrays.toString(Arrays.copyOf(times, size));
  }
}
