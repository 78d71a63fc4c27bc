package org.dmus.port.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The clients of a render pin: its own, and those that share it. Changed by whoever has the
 * engine's lock; read by every thread.
 */
final class ClientRoster {
  private volatile RenderClient[] open = {};

  /** Closed, and perhaps still inside a write. */
  private final List<RenderClient> leaving = new ArrayList<>();

  private final ClientCounters gone = new ClientCounters();
  private long goneDroppedBytes;

  void add(RenderClient client) {
    RenderClient[] more = Arrays.copyOf(open, open.length + 1);
    more[open.length] = client;
    open = more;
  }

  /** Takes a closed client off; what went through it stays part of the total. */
  void remove(RenderClient client) {
    open = Arrays.stream(open).filter(each -> each != client).toArray(RenderClient[]::new);
    leaving.add(client);
    settleGone();
  }

  private void settleGone() {
    for (RenderClient client : List.copyOf(leaving)) {
      if (client.isGone()) {
        gone.add(client.counters());
        goneDroppedBytes += client.droppedBytes();
        leaving.remove(client);
      }
    }
  }

  /** Returns the open clients, the pin's own first; not to be changed. */
  RenderClient[] open() {
    return open;
  }

  /** Returns an open client by the lower bits of its number; the pin's own when it is gone. */
  RenderClient find(long id, long mask) {
    RenderClient found = open[0];
    for (RenderClient client : open) {
      found = (client.id() & mask) == id ? client : found;
    }
    return found;
  }

  /** Returns what went through all clients that there ever were. */
  ClientCounters total() {
    settleGone();
    ClientCounters total = new ClientCounters();
    total.add(gone);
    leaving.forEach(client -> total.add(client.counters()));
    for (RenderClient client : open) {
      total.add(client.counters());
    }
    return total;
  }

  /** Returns how many bytes of legacy records belonged to no message. */
  long droppedBytes() {
    long dropped = goneDroppedBytes;
    for (RenderClient client : leaving) {
      dropped += client.droppedBytes();
    }
    for (RenderClient client : open) {
      dropped += client.droppedBytes();
    }
    return dropped;
  }
}
