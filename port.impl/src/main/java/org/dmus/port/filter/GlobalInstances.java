package org.dmus.port.filter;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How often each pin is open on all filters of a miniport class. */
public final class GlobalInstances {
  private record Key(UUID classId, int pinId) {}

  private final Map<Key, Integer> open = new HashMap<>();

  /** How often a pin is open. */
  synchronized int current(UUID classId, int pinId) {
    return open.getOrDefault(new Key(classId, pinId), 0);
  }

  /** Counts one more, unless the limit is reached. */
  synchronized boolean acquire(UUID classId, int pinId, int limit) {
    int current = current(classId, pinId);
    if (current >= limit) {
      return false;
    }
    open.put(new Key(classId, pinId), current + 1);
    return true;
  }

  /** Counts one less. */
  synchronized void release(UUID classId, int pinId) {
    open.computeIfPresent(
        new Key(classId, pinId), (key, current) -> current == 1 ? null : current - 1);
  }
}
