package org.dmus.port.filter;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.dmus.client.KeptEvent;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.port.buffer.EventWriter;
import org.dmus.port.engine.EventPool;

/**
 * Takes the events that wait from a pin of a port that goes to a pin of the next one. For whoever
 * has the engine's lock.
 */
final class Travel {
  private static final long ANY_CLIENT = -1;

  /** A write blocks on nothing: it takes some microseconds, unless its thread is not running. */
  private static final int MOST_SPINS = 10_000_000;

  private final RenderQueue queue;
  private final ClientRoster roster;
  private final EventWriter writer;
  private boolean leaving;

  Travel(RenderQueue queue, ClientRoster roster, EventPool pool) {
    this.queue = queue;
    this.roster = roster;
    this.writer = new EventWriter(pool);
  }

  /** Copies what is discarded from now on. */
  void keepDiscarded(List<KeptEvent> events) {
    leaving = true;
    queue.onDiscard(chain -> events.add(copy(chain)));
  }

  private static KeptEvent copy(DMusKernelEvent chain) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      message.write(e.bytes(), 0, e.eventBytes());
    }
    return new KeptEvent(
        RenderQueue.clientOf(chain).id(),
        chain.presTime100ns(),
        chain.channelGroup(),
        ByteBuffer.wrap(message.toByteArray()));
  }

  /** Waits until no thread is in a write: what it was about to hand over travels, too. */
  void awaitWriters() {
    for (int spin = 0; leaving && spin < MOST_SPINS && isWritten(); spin++) {
      Thread.onSpinWait();
    }
  }

  private boolean isWritten() {
    for (RenderClient client : roster.open()) {
      if (client.isWriting()) {
        return true;
      }
    }
    return false;
  }

  /** Queues events of another pin; returns how many found room. */
  int take(List<KeptEvent> events, long now) {
    int taken = 0;
    for (KeptEvent event : events) {
      ByteBuffer message = event.message().slice();
      DMusKernelEvent chain =
          writer.message(
              message, 0, message.remaining(), event.channelGroup(), event.presTime100ns());
      if (chain == null) {
        break; // in order, or not at all
      }
      roster.find(event.client(), ANY_CLIENT).accept(chain, now);
      taken++;
    }
    return taken;
  }
}
