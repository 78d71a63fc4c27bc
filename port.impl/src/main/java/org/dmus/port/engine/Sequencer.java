package org.dmus.port.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.dmus.mxf.DMusKernelEvent;

/**
 * Orders events by presentation time; equal times keep the order of arrival. Most clients write in
 * the order of time: what does not come too early for that queues in a row, and only the rest goes
 * through a heap. Both hold every event of a pool, so that adding never allocates.
 *
 * <p>The heap only ever gets events that are earlier than the end of the row was, so at equal times
 * those of the row came first.
 */
public final class Sequencer {
  private final EventRun run;
  private final EventHeap heap;

  /** Time of the event last added to the row; what is removed does not lower it. */
  private long end100ns;

  /**
   * Creates an empty sequencer.
   *
   * @param capacity most events at once
   */
  public Sequencer(int capacity) {
    run = new EventRun(capacity);
    heap = new EventHeap(capacity);
  }

  /** {@return number of events held} */
  public int size() {
    return run.size() + heap.size();
  }

  /**
   * Returns the earliest presentation time.
   *
   * @return 100 ns, or {@link Duty#NEVER} when empty
   */
  public long earliest() {
    return Math.min(run.earliest(), heap.earliest());
  }

  /**
   * Adds an event, or the head of a chain that stays together.
   *
   * @param event an event; now owned by the sequencer
   */
  public void add(DMusKernelEvent event) {
    long time = event.presTime100ns();
    if (time >= end100ns || size() == 0) {
      run.add(event, time);
      end100ns = time;
    } else {
      heap.add(event, time);
    }
  }

  /** {@return the earliest event, or null; still owned by this} */
  public DMusKernelEvent peek() {
    if (heap.size() > 0 && heap.earliest() < run.earliest()) {
      return heap.peek();
    }
    return run.size() == 0 ? null : run.get(0);
  }

  /** Takes out the earliest event, or null. */
  public DMusKernelEvent poll() {
    if (heap.size() > 0 && heap.earliest() < run.earliest()) {
      return heap.poll();
    }
    return run.size() == 0 ? null : run.poll();
  }

  /**
   * Takes out some events.
   *
   * @param which says of each whether it goes, and owns it from then on if so
   * @return how many went
   */
  public int removeIf(Predicate<DMusKernelEvent> which) {
    int before = size();
    run.removeIf(which);
    heap.removeIf(which);
    return before - size();
  }

  /** {@return the events that leave first, in order, at most so many; still owned by this} */
  public List<DMusKernelEvent> first(int limit) {
    List<DMusKernelEvent> list = new ArrayList<>();
    for (int i = 0; i < Math.min(limit, run.size()); i++) {
      list.add(run.get(i));
    }
    list.addAll(heap.first(limit));
    list.sort(Comparator.comparingLong(DMusKernelEvent::presTime100ns));
    return list.subList(0, Math.min(limit, list.size()));
  }

  /**
   * Counts events; looks at each.
   *
   * @param which says of each whether it counts
   */
  public int count(Predicate<DMusKernelEvent> which) {
    return run.count(which) + heap.count(which);
  }
}
