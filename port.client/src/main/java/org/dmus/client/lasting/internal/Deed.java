package org.dmus.client.lasting.internal;

import java.nio.ByteBuffer;
import org.dmus.client.EventSelection;
import org.dmus.client.IPin;

/** What somebody did to a pin while the port driver was away, to be done to the next pin. */
sealed interface Deed {

  /** {@return who did it; null = the pin as a whole} */
  LastingClient by();

  /** {@return what it takes to remember it} */
  int bytes();

  /** {@return how many events it is} */
  int events();

  /**
   * Does it.
   *
   * @param fresh the pin of now
   * @return how many of its events found no room
   */
  int redo(IPin fresh);

  /** A buffer, whole. */
  record Written(LastingClient by, ByteBuffer records, long startTime100ns, int events)
      implements Deed {

    @Override
    public int bytes() {
      return records.capacity();
    }

    @Override
    public int redo(IPin fresh) {
      return events - Math.max(0, by.writeNow(records, startTime100ns));
    }
  }

  /** A selection of what was there by then. */
  record Cancelled(LastingClient by, EventSelection selection) implements Deed {
    private static final int BYTES = 64;

    @Override
    public int bytes() {
      return BYTES;
    }

    @Override
    public int events() {
      return 0;
    }

    @Override
    public int redo(IPin fresh) {
      if (by == null) {
        fresh.cancel(selection);
      } else {
        by.cancel(selection);
      }
      return 0;
    }
  }
}
