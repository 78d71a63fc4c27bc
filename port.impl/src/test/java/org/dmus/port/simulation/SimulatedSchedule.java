package org.dmus.port.simulation;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.dmus.mxf.DMusKernelEvent;

/** What a stream that sequences for itself was given, until its time; it gives the events back. */
final class SimulatedSchedule {
  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(Comparator.comparingLong(Waiting::time).thenComparing(Waiting::order));
  private long order;
  private long pausedAt = -1;
  private long clientMessages;

  private record Waiting(long time, long order, DMusKernelEvent chain, boolean clients) {}

  /** Takes a copy of a chain; what is late is played at once. */
  void add(DMusKernelEvent chain, long now) {
    boolean clients = Received.isClients(chain);
    clientMessages += clients ? 1 : 0;
    waiting.add(new Waiting(Math.max(now, chain.presTime100ns()), order++, copy(chain), clients));
  }

  private static DMusKernelEvent copy(DMusKernelEvent event) {
    if (event == null) {
      return null;
    }
    DMusKernelEvent copy = new DMusKernelEvent();
    copy.buffer(event.bytes().clone());
    copy.eventBytes(event.eventBytes());
    copy.channelGroup(event.channelGroup());
    copy.flags(event.flags());
    copy.presTime100ns(event.presTime100ns());
    copy.next(copy(event.next()));
    return copy;
  }

  /** Plays what is due, unless it is paused. */
  void play(Received received, long now) {
    while (pausedAt < 0 && !waiting.isEmpty() && waiting.peek().time() <= now) {
      Waiting due = waiting.poll();
      clientMessages -= due.clients() ? 1 : 0;
      for (DMusKernelEvent e = due.chain(); e != null; e = e.next()) {
        received.take(e, due.time());
      }
    }
  }

  void pause(long now) {
    pausedAt = now;
  }

  /** Goes on: what waits is as far off as it was. */
  void resume(long now) {
    long stood = pausedAt < 0 ? 0 : now - pausedAt;
    pausedAt = -1;
    Waiting[] all = waiting.toArray(Waiting[]::new);
    waiting.clear();
    for (Waiting each : all) {
      each.chain().presTime100ns(each.chain().presTime100ns() + stood);
      waiting.add(new Waiting(each.time() + stood, each.order(), each.chain(), each.clients()));
    }
  }

  /** Forgets what waits. */
  void clear() {
    waiting.clear();
    clientMessages = 0;
    pausedAt = -1;
  }

  /** Messages of clients that wait. */
  long clientMessages() {
    return clientMessages;
  }
}
