package org.dmus.dls.sound;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What stands in a {@link WantedList}, once: the link is its own, so that asking allocates nothing.
 */
abstract class Wanted {
  private final AtomicBoolean asked = new AtomicBoolean();

  /** Whoever stands behind it; written by the one who asks, read by the one who serves. */
  Wanted next;

  /** Returns whether nobody asked before. */
  boolean askOnce() {
    return !asked.get() && asked.compareAndSet(false, true);
  }
}
