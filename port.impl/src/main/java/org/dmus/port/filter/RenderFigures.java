package org.dmus.port.filter;

import java.util.Arrays;
import java.util.List;
import org.dmus.client.ClientStatistics;
import org.dmus.client.PinStatistics;
import org.dmus.client.QueuedEvent;
import org.dmus.port.recall.Recall;

/** What went through a render pin and what waits in it. For whoever has the engine's lock. */
final class RenderFigures {
  private final RenderPin pin;
  private final RenderQueue queue;
  private final ClientRoster roster;
  private final StreamChase chase;
  private final Recall recall;

  RenderFigures(
      RenderPin pin, RenderQueue queue, ClientRoster roster, StreamChase chase, Recall recall) {
    this.pin = pin;
    this.queue = queue;
    this.roster = roster;
    this.chase = chase;
    this.recall = recall;
  }

  /** Returns what is due next, in the order in which it is. */
  List<QueuedEvent> queue(int limit) {
    long now = pin.presentationTime();
    return queue.first(limit).stream().map(chain -> QueueView.of(chain, now)).toList();
  }

  /** Returns what went through each client that is open. */
  List<ClientStatistics> clients() {
    return Arrays.stream(roster.open()).map(this::of).toList();
  }

  /** Returns what went through a client. */
  ClientStatistics of(RenderClient client) {
    return client.statistics(queue.queued(client));
  }

  /** Returns what went through all clients that there ever were. */
  PinStatistics total() {
    ClientCounters total = roster.total();
    return new PinStatistics(
        total.written.get(),
        total.delivered,
        queue.size(),
        total.flushed,
        total.lostDetached,
        total.undeliverable,
        total.stale,
        total.absorbed,
        chase.sent(),
        chase.missed(),
        recall.recalled(),
        recall.unrecallable(),
        total.refusedBuffers.get() + roster.droppedBytes(),
        total.late,
        total.notesEnded,
        queue.highWater(),
        0,
        0,
        pin.pool.statistics());
  }
}
