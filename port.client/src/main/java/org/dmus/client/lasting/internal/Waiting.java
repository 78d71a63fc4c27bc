package org.dmus.client.lasting.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.dmus.client.EventSelection;
import org.dmus.client.IPin;
import org.dmus.client.KeptEvent;
import org.dmus.client.PinMemory;
import org.dmus.client.lasting.LastingPorts;
import org.dmus.ks.KsDataFormat;

/**
 * What waits for the next version of the port driver: the events that travel, then what was done
 * meanwhile, in order. Under the pin's lock.
 */
final class Waiting {
  private final RecordCount count;
  private final int capacity;
  private final Deque<Deed> deeds = new ArrayDeque<>();
  private List<KeptEvent> travelling = List.of();
  private int bytes;

  /**
   * Creates a place to wait.
   *
   * @param capacity events that the pool of the pin holds
   */
  Waiting(KsDataFormat format, int capacity) {
    this.count = new RecordCount(format);
    this.capacity = capacity;
  }

  /** Takes the events that the last version had not played, each with its client. */
  void travel(List<KeptEvent> events) {
    travelling = events;
  }

  /**
   * Takes a buffer as a whole, or nothing of it; returns the number of its records.
   *
   * @param clients how many share the pin
   */
  int take(LastingClient by, ByteBuffer records, long startTime100ns, int clients) {
    int size = records.remaining();
    int events = count.of(records);
    if (bytes + size > LastingPorts.AWAY_BYTES || by.waiting() + events > part(clients)) {
      return 0;
    }
    if (events > 0) {
      ByteBuffer copy = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
      add(new Deed.Written(by, copy.put(records).flip(), startTime100ns, events));
      by.waits(events);
    }
    return events;
  }

  /**
   * A pool that is shared gives nobody more than it has left: half of it, divided by the clients,
   * has room for all of them.
   */
  private int part(int clients) {
    return clients == 1 ? capacity : capacity / (2 * clients);
  }

  /** Takes a cancellation: what it is about is decided when the events are in the next pin. */
  void cancel(LastingClient by, EventSelection selection) {
    if (bytes < LastingPorts.AWAY_BYTES) {
      add(new Deed.Cancelled(by, selection));
    }
  }

  private void add(Deed deed) {
    deeds.add(deed);
    bytes += deed.bytes();
  }

  /** Forgets what waits of one client. */
  void forget(LastingClient client) {
    travelling = travelling.stream().filter(e -> e.client() != client.id()).toList();
    deeds.removeIf(deed -> deed.by() == client);
    bytes = deeds.stream().mapToInt(Deed::bytes).sum();
    client.flushed();
  }

  /** Hands everything to a pin in STOP; returns how many events found no room. */
  long handOver(IPin fresh, long time100ns, Clients clients) {
    List<KeptEvent> events = travelling.stream().map(clients::ofNow).toList();
    int taken = fresh.restore(PinMemory.EMPTY.with(time100ns, events));
    long lost = 0;
    for (int i = 0; i < travelling.size(); i++) {
      lost += clients.find(travelling.get(i).client()).arrived(1, i < taken ? 0 : 1);
    }
    travelling = List.of();
    while (!deeds.isEmpty()) {
      Deed deed = deeds.remove();
      bytes -= deed.bytes();
      int left = deed.redo(fresh);
      lost += deed.events() == 0 ? 0 : deed.by().arrived(deed.events(), left);
    }
    return lost;
  }
}
