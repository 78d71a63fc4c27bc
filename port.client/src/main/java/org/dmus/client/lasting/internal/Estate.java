package org.dmus.client.lasting.internal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.dmus.client.EventSelection;
import org.dmus.client.IPin;
import org.dmus.client.PinMemory;
import org.dmus.client.PinStatistics;
import org.dmus.client.PinTap;
import org.dmus.ks.KsState;

/**
 * What a pin of a version that has gone leaves to one of the next: what it was told, its events,
 * clients, taps and counters. Under the lock of the {@link Succession}.
 */
final class Estate {
  private final PinKind kind;
  private final LastingTime time;
  private final Waiting waiting;
  private final Clients clients;
  private final List<PinTap> taps = new ArrayList<>();
  private PinMemory memory = PinMemory.EMPTY;
  private PinStatistics earlier = Sums.NOTHING;

  Estate(PinKind kind, LastingTime time, Clients clients, IPin first) {
    this.kind = kind;
    this.time = time;
    this.clients = clients;
    waiting = new Waiting(first.format(), first.statistics().pool().capacity());
  }

  /** Takes what a pin leaves that the port closed. */
  void take(IPin gone, boolean runs) {
    PinMemory left = gone.memory();
    time.left(left.presentationTime100ns(), runs);
    waiting.travel(clients.left(left.events()));
    memory = left.with(0, List.of());
    long travelling = clients.waiting();
    add(Sums.events(-travelling, 0, -travelling, 0)); // the port counted them as flushed
    add(gone.statistics());
  }

  /** Counts what went through a pin that leaves nothing. */
  void close(IPin gone) {
    clients.left(List.of());
    add(gone.statistics());
  }

  private void add(PinStatistics more) {
    earlier = Sums.of(earlier, more);
  }

  /** The pin that was given everything does not do. */
  void goOnWaiting(KsState state) {
    time.follow(state == KsState.RUN, false);
  }

  /** What a pin has to be told before it goes on. */
  PinMemory memory() {
    return memory;
  }

  /** Gives everything to a pin in STOP. */
  void give(IPin fresh) {
    taps.forEach(fresh::addTap);
    clients.reopen(fresh);
    long lost = waiting.handOver(fresh, time.stop(), clients);
    add(Sums.events(lost, 0, 0, lost));
    memory = PinMemory.EMPTY;
  }

  /** Takes records for later. */
  int write(LastingClient client, ByteBuffer records, long startTime100ns) {
    return kind == PinKind.RENDER
        ? waiting.take(client, records, startTime100ns, clients.all().size())
        : 0;
  }

  /**
   * Forgets some of what waits, sooner or later.
   *
   * @param client whose; null = anybody's
   * @return how many events are forgotten now
   */
  int cancel(LastingClient client, EventSelection selection) {
    if (!selection.equals(EventSelection.ALL)) {
      waiting.cancel(client, selection);
      return 0;
    }
    return client == null ? flush() : forget(client);
  }

  /** Forgets what waits; returns how many events. */
  int flush() {
    return clients.all().stream().mapToInt(this::forget).sum();
  }

  /** Forgets what waits of a client; returns how many events. */
  int forget(LastingClient client) {
    int events = client.waiting();
    waiting.forget(client);
    add(Sums.events(events, 0, events, 0));
    return events;
  }

  /** Follows the client to another state while there is no pin. */
  void follow(KsState state) {
    time.follow(state == KsState.RUN, state == KsState.STOP);
    if (state == KsState.STOP) {
      flush();
    }
  }

  boolean addTap(PinTap tap, IPin present) {
    if (present != null) {
      present.addTap(tap);
    }
    return taps.add(tap);
  }

  boolean removeTap(PinTap tap, IPin present) {
    if (present != null) {
      present.removeTap(tap);
    }
    return taps.remove(tap);
  }

  /** What went through so far, with the pin of now. */
  PinStatistics statistics(IPin present) {
    long events = clients.waiting();
    PinStatistics before = Sums.of(Sums.events(events, events, 0, 0), earlier);
    return present == null ? before : Sums.of(before, present.statistics());
  }
}
