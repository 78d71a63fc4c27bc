package org.dmus.port.buffer;

import org.dmus.mxf.DMusKernelEvent;
import org.dmus.port.engine.EventPool;

/** Events taken ahead of their use, so that a record is read whole or not at all. */
final class Stash {
  private final EventPool pool;
  private DMusKernelEvent shorts;
  private DMusKernelEvent longs;

  Stash(EventPool pool) {
    this.pool = pool;
  }

  /** Takes events, some of them with a buffer; all of them or none. */
  boolean fill(int events, int withBuffer) {
    if (!pool.canProvide(events, withBuffer)) {
      return false;
    }
    for (int i = 0; i < events; i++) {
      if (!add(i < withBuffer)) { // somebody was faster
        empty();
        return false;
      }
    }
    return true;
  }

  private boolean add(boolean withBuffer) {
    DMusKernelEvent event = pool.getMessage();
    byte[] buffer = event != null && withBuffer ? pool.getBuffer() : null;
    if (event == null || withBuffer && buffer == null) {
      pool.putMessage(event);
      return false;
    }
    event.buffer(buffer);
    if (withBuffer) {
      event.next(longs);
      longs = event;
    } else {
      event.next(shorts);
      shorts = event;
    }
    return true;
  }

  /** Returns an event of the stash that holds so many bytes, or null. */
  DMusKernelEvent take(int bytes) {
    boolean isLong = bytes > DMusKernelEvent.INLINE_BYTES;
    DMusKernelEvent event = isLong ? longs : shorts;
    if (event == null) {
      return null;
    }
    if (isLong) {
      longs = event.next();
    } else {
      shorts = event.next();
    }
    event.next(null);
    return event;
  }

  /** Gives back what was not used. */
  void empty() {
    pool.putMessage(shorts);
    pool.putMessage(longs);
    shorts = null;
    longs = null;
  }
}
