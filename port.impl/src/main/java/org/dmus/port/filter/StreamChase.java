package org.dmus.port.filter;

import java.nio.ByteBuffer;
import java.util.List;
import org.dmus.client.KeptEvent;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;
import org.dmus.port.chase.Chase;
import org.dmus.port.chase.ChaseMessage;
import org.dmus.port.chase.StreamMemory;
import org.dmus.port.engine.EventPool;

/**
 * Remembers what the stream of a render pin is told, and tells it the next one before that gets
 * anything else. For whoever has the engine's lock.
 */
final class StreamChase {
  private static final int CONTROLLER = 0xB0;

  private final StreamMemory memory = new StreamMemory();
  private final EventPool pool;
  private final StreamFeed feed;
  private final ClientRoster roster;

  /** A message that may end notes, of three bytes. */
  private final byte[] ending = new byte[3];

  private boolean isOwed;
  private boolean isSwapping;
  private long sent;
  private long refused;

  StreamChase(EventPool pool, StreamFeed feed, ClientRoster roster) {
    this.pool = pool;
    this.feed = feed;
    this.roster = roster;
  }

  /** Returns how many messages new streams were sent. */
  long sent() {
    return sent;
  }

  /** Returns how many messages found no room in the memory, or no ear. */
  long missed() {
    return memory.lost() + refused;
  }

  /** Keeps a message that a stream is about to get; returns whether it may be told. */
  boolean keep(DMusKernelEvent chain) {
    return memory.keep(chain);
  }

  /** Returns whether what was kept last presses a pedal. */
  boolean presses() {
    return memory.presses();
  }

  /** What was kept last was told. */
  void told(RenderClient client, long now) {
    memory.told(client.id(), now);
  }

  /** The port released a pedal on its own; at a swap the client still holds it. */
  void released(int group, int status, int controller, long now) {
    if (!isSwapping && (status & 0xF0) == CONTROLLER) {
      memory.released(group, status, controller, now);
    }
  }

  /** Nobody holds a pedal any more. */
  void releaseAll() {
    memory.releaseAll();
  }

  /** A client is closed: pedals that others hold, too, are theirs. Its ledger is not asked. */
  void left(RenderClient gone) {
    memory.leave(
        gone.id(),
        (group, status, controller) -> {
          ending[0] = (byte) status;
          ending[1] = (byte) controller;
          for (RenderClient client : roster.open()) {
            if (client != gone && client.ledger().holds(group, ending)) {
              return client.id();
            }
          }
          return StreamMemory.NOBODY;
        });
  }

  /** The stream goes, because its miniport does. */
  void swapping() {
    isSwapping = true;
  }

  /** There is another stream, which has to be told everything. */
  void swapped() {
    isSwapping = false;
    isOwed = true;
  }

  /** Returns what a new stream would be told. */
  List<KeptEvent> memory() {
    return Chase.of(memory).stream()
        .map(m -> new KeptEvent(m.presser(), 0, m.channelGroup(), ByteBuffer.wrap(m.bytes())))
        .toList();
  }

  /** Takes what the stream of another pin was told. */
  void restore(List<KeptEvent> messages, long now) {
    for (KeptEvent message : messages) {
      byte[] bytes = new byte[message.message().remaining()];
      message.message().get(bytes);
      DMusKernelEvent chain =
          event(new ChaseMessage(message.channelGroup(), bytes, message.client()));
      if (memory.keep(chain)) {
        memory.told(message.client(), now);
      }
      pool.putMessage(chain);
    }
    isOwed = true;
  }

  /** Tells a new stream that runs; it may throw. */
  void tell(IMXF stream) {
    if (!isOwed) {
      return;
    }
    isOwed = false;
    for (ChaseMessage message : Chase.of(memory)) {
      send(stream, message);
    }
  }

  private void send(IMXF stream, ChaseMessage message) {
    // What it presses is told to those that listen, too: they saw it released.
    boolean presses = message.presser() != StreamMemory.NOBODY;
    if (!feed.giveAgain(stream, event(message), presses)) {
      refused++;
      return;
    }
    sent++;
    if (presses) {
      RenderClient client = roster.find(message.presser(), StreamMemory.TELLER_MASK);
      client.ledger().press(message.channelGroup(), message.bytes());
    } else if (message.bytes().length == ending.length) {
      for (RenderClient client : roster.open()) {
        client.ended(message.channelGroup(), message.bytes());
      }
    }
  }

  private DMusKernelEvent event(ChaseMessage message) {
    byte[] bytes = message.bytes();
    int size = bytes.length <= DMusKernelEvent.INLINE_BYTES ? bytes.length : pool.getBufferSize();
    DMusKernelEvent head = null;
    // From the end: each piece is linked to the one behind it.
    for (int from = (bytes.length - 1) / size * size; from >= 0; from -= size) {
      DMusKernelEvent piece = piece(message, from, Math.min(size, bytes.length - from));
      piece.next(head);
      head = piece;
    }
    return head;
  }

  /** Spare events, so that no client, and no note-off, wants for one. */
  private DMusKernelEvent piece(ChaseMessage message, int from, int count) {
    DMusKernelEvent event = pool.getSpare();
    if (count > DMusKernelEvent.INLINE_BYTES) {
      event.buffer(new byte[pool.getBufferSize()]);
    }
    System.arraycopy(message.bytes(), from, event.bytes(), 0, count);
    event.eventBytes(count);
    event.channelGroup(message.channelGroup());
    boolean complete = from + count == message.bytes().length;
    event.flags(complete ? DMusKernelEvent.EVENT_COMPLETE : DMusKernelEvent.EVENT_INCOMPLETE);
    return event; // as soon as possible: before whatever is overdue
  }
}
