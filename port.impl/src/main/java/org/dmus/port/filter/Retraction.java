package org.dmus.port.filter;

import java.util.Arrays;
import org.dmus.client.EventSelection;
import org.dmus.ks.KsState;
import org.dmus.port.notes.NoteLedger;
import org.dmus.port.recall.Recall;

/**
 * Takes back what clients of a render pin wrote, and ends what that leaves sounding. For whoever
 * has the engine's lock.
 */
final class Retraction {
  private final RenderPin pin;
  private final RenderQueue queue;
  private final StreamFeed feed;
  private final ClientRoster roster;
  private final StreamChase chase;
  private final NoteEnds ends;
  private final Panic panic;
  private final Recall recall;

  Retraction(
      RenderPin pin,
      RenderQueue queue,
      StreamFeed feed,
      ClientRoster roster,
      StreamChase chase,
      NoteEnds ends,
      Panic panic,
      Recall recall) {
    this.pin = pin;
    this.queue = queue;
    this.feed = feed;
    this.roster = roster;
    this.chase = chase;
    this.ends = ends;
    this.panic = panic;
    this.recall = recall;
  }

  /** Cancels events of some clients; returns how many. */
  int cancel(EventSelection selection, RenderClient... clients) {
    queue.take();
    Cancellation cancellation = new Cancellation(selection, pin.presentationTime(), clients);
    int count = queue.discardIf(cancellation);
    recall.cancelIf(cancellation::forgets);
    for (RenderClient client : clients) {
      endOwed(cancellation, client);
    }
    return count;
  }

  private void endOwed(Cancellation cancellation, RenderClient client) {
    long now = pin.engine.clock().getTime();
    NoteLedger owed = cancellation.owed(client);
    if (pin.isAttached() && !owed.isEmpty()) {
      try {
        ends.end(pin.mxf(), client, owed, now, now);
        client.ledger().add(owed);
      } catch (Throwable e) {
        pin.loseStream(e);
      }
    }
  }

  /** Cancels everything, what has begun to be written, too. */
  void flush() {
    cancel(EventSelection.ALL, roster.open());
    for (RenderClient client : roster.open()) {
      client.resetReader();
    }
  }

  /** Takes back what a client wrote, for ever. */
  void close(RenderClient client) {
    if (client.isClosed()) {
      return;
    }
    client.shut();
    cancel(EventSelection.ALL, client);
    client.resetReader();
    roster.remove(client);
    // What the stream refused to end is ended with what the pin's own client left.
    roster.open()[0].ledger().add(client.ledger());
    client.forgetNotes();
    chase.left(client);
  }

  /** Takes everything back, and silences whatever is believed to sound. */
  void silence() {
    queue.discardIf(chain -> true);
    chase.releaseAll();
    recall.cancelIf(copy -> true);
    if (!pin.isAttached()) {
      return; // there is nobody whom the next stream would have to silence
    }
    long now = pin.engine.clock().getTime();
    long last = Arrays.stream(roster.open()).mapToLong(RenderClient::lastSent100ns).max().orElse(0);
    panic.start(feed.groups(), last > now, last);
    if (pin.state() == KsState.RUN) {
      panicNow(now);
    }
  }

  private void panicNow(long now) {
    try {
      panic.goOn(pin.mxf(), now);
    } catch (Throwable e) {
      pin.loseStream(e);
    }
  }
}
