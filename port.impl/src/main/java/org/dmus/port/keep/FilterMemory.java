package org.dmus.port.keep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What the clients of a filter told its miniport: one order for all pins, since what is set on one
 * may hold for another, and one table of handles.
 *
 * <p>The lock is a leaf: nothing is called under it.
 */
public final class FilterMemory {
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Kept> inOrder = new ArrayList<>();
  private final Map<Long, Kept> downloads = new HashMap<>();
  private final Set<String> refusals = new HashSet<>();

  /** Handles of the port's own, for a miniport that gives one that a client has from before. */
  private long ownHandles = 1L << 62;

  /** Creates the memory of one pin, or of the filter itself. */
  public PinRequests open(long limitBytes) {
    return new PinRequests(this, limitBytes);
  }

  <T> T locked(Supplier<T> operation) {
    lock.lock();
    try {
      return operation.get();
    } finally {
      lock.unlock();
    }
  }

  void locked(Runnable operation) {
    lock.lock();
    try {
      operation.run();
    } finally {
      lock.unlock();
    }
  }

  /** Whether there is nothing to be repeated. */
  public boolean isEmpty() {
    return locked(inOrder::isEmpty);
  }

  /** Returns what is repeated, first things first. Locked. */
  List<Kept> inOrder() {
    return inOrder;
  }

  void add(Kept kept) {
    if (kept.isRepeated) {
      inOrder.add(kept);
    }
    if (kept.request.isDownload()) {
      downloads.put(kept.request.handle(), kept);
    }
  }

  /** Returns whether it was there. */
  boolean remove(Kept kept) {
    downloads.remove(kept.request.handle(), kept);
    return inOrder.remove(kept);
  }

  /** Forgets downloads whose clients wanted to be rid of them while there was no stream. */
  void forgetLeaving() {
    List.copyOf(downloads.values()).stream()
        .filter(kept -> kept.discarded && kept.handle == Kept.NOT_THERE)
        .forEach(kept -> kept.owner.forget(kept));
  }

  /** Downloads that were repeated, and whose clients wanted to be rid of them meanwhile. */
  List<Kept> leaving() {
    return downloads.values().stream()
        .filter(kept -> kept.discarded && kept.handle != Kept.NOT_THERE)
        .toList();
  }

  /** Whether nobody was told of such a refusal yet. */
  boolean isNews(String refusal) {
    return refusals.add(refusal);
  }

  /** Forgets what belongs to a pin. */
  void removeAll(PinRequests owner) {
    inOrder.removeIf(kept -> kept.owner == owner);
    downloads.values().removeIf(kept -> kept.owner == owner);
  }

  /** Notes that the stream of a pin is closed, and with it what was on it. */
  void lost(PinRequests owner) {
    downloads.values().stream().filter(d -> d.owner == owner).forEach(d -> d.handle = 0);
  }

  /** The download that a client knows by a handle; null when there is none. */
  Kept download(long clientHandle) {
    return downloads.get(clientHandle);
  }

  /** Whether a miniport's handle is that of a download that its client knows by another. */
  boolean isForeign(long handle) {
    return downloads.values().stream()
        .anyMatch(kept -> kept.handle == handle && kept.request.handle() != handle);
  }

  /** A handle for a client: the miniport's, unless a client has that one already. */
  long clientHandle(long handle) {
    long free = handle;
    while (free == Kept.NOT_THERE || downloads.containsKey(free)) {
      free = ownHandles++;
    }
    return free;
  }
}
