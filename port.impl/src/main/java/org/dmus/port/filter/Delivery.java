package org.dmus.port.filter;

import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.Duty;
import org.dmus.port.engine.EventPool;
import org.dmus.port.notes.ChannelNotes;
import org.dmus.port.notes.StaleNotes;
import org.dmus.port.recall.Recall;
import org.dmus.portcls.DMusStream;

/**
 * Delivers what is due, in order: each chain at its presentation time less the prefetch of the
 * stream. On the engine.
 */
final class Delivery {
  private static final long LATE_100NS = ReferenceTime.PER_MILLISECOND;

  private final RenderQueue queue;
  private final StreamFeed feed;
  private final ClientRoster roster;
  private final PresentationClock time;
  private final EventPool pool;
  private final StaleNotes stale;
  private final StreamChase chase;
  private final Recall recall;
  private long streamSince100ns = Long.MIN_VALUE;
  private final LatencyMeter latency = new LatencyMeter();

  /** A message that may end notes: who gave it to a stream must not look at it any more. */
  private final byte[] ending = new byte[3];

  Delivery(
      RenderQueue queue,
      StreamFeed feed,
      ClientRoster roster,
      PresentationClock time,
      EventPool pool,
      StaleNotes stale,
      StreamChase chase,
      Recall recall) {
    this.queue = queue;
    this.feed = feed;
    this.roster = roster;
    this.time = time;
    this.pool = pool;
    this.stale = stale;
    this.chase = chase;
    this.recall = recall;
  }

  /** Returns how what was delivered kept its time. */
  LatencyMeter latency() {
    return latency;
  }

  /** There is a new stream since a time, master time: notes of before have ended. */
  void streamSince(long now) {
    streamSince100ns = now;
  }

  /** Delivers what is due; returns when to come again, master time. */
  long deliverDue(DMusStream stream, long now) {
    feed.begin();
    if (isSequencedBy(stream)) {
      deliverArrived(stream.mxf(), now);
      return Duty.NEVER;
    }
    queue.take();
    long prefetch = stream.schedulePreFetch();
    // Prefetch is unsigned; so long a time is as good as "at once".
    long ahead = prefetch < 0 ? Long.MAX_VALUE / 2 : Math.min(prefetch, Long.MAX_VALUE / 2);
    deliverUntil(time.toPresentation(now) + ahead, stream.mxf(), now);
    long next = queue.earliest();
    return next == Duty.NEVER ? Duty.NEVER : time.toMaster(next - ahead);
  }

  /** Returns whether a stream sequences for itself. */
  static boolean isSequencedBy(DMusStream stream) {
    return stream.schedulePreFetch() == ReferenceTime.DONT_HOLD_FOR_SEQUENCING;
  }

  /** In the order of submission (behaviour 56), after what had to wait for RUN. */
  private void deliverArrived(IMXF target, long now) {
    recall.settle(time.toMaster(0));
    queue.measure();
    // No more than there is now: who writes without a pause must not hold up the others for ever.
    for (long most = queue.size(); most > 0 && !feed.isInterrupted(); most--) {
      DMusKernelEvent chain = queue.pollArrived();
      if (chain == null) {
        return;
      }
      RenderClient client = RenderQueue.clientOf(chain);
      recall.stage(chain, client, EventPool.markOf(chain).submitTime100ns());
      if (deliver(target, chain, client, now)) {
        recall.taken();
      } else {
        recall.refused();
      }
    }
  }

  private void deliverUntil(long dueTime100ns, IMXF target, long now) {
    while (queue.earliest() <= dueTime100ns && !feed.isInterrupted()) {
      DMusKernelEvent chain = queue.poll();
      deliver(target, chain, RenderQueue.clientOf(chain), now);
    }
  }

  /** Returns whether the stream took it. */
  private boolean deliver(IMXF target, DMusKernelEvent chain, RenderClient client, long now) {
    long due = time.toMaster(chain.presTime100ns());
    long submitted = EventPool.markOf(chain).submitTime100ns();
    ClientCounters counters = client.counters();
    if (due < now - LATE_100NS) {
      counters.late++;
      if (stale.isStale(chain, time.toMaster(time.at(submitted)), due, now)) {
        counters.stale++;
        pool.putMessage(chain);
        return false;
      }
    }
    if (due < streamSince100ns && endsNothing(chain, client)) {
      counters.lostDetached++;
      pool.putMessage(chain);
      return false;
    }
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      e.presTime100ns(due);
    }
    client.sending(chain, due, now);
    int group = chain.channelGroup();
    boolean mayEnd = keepEnding(chain);
    boolean lasts = !recall.isStaged() && chase.keep(chain);
    boolean first = !EventPool.markOf(chain).isRecalled();
    if (!feed.give(target, chain, counters).isSuccess()) {
      return false;
    }
    if (first) {
      latency.record(submitted, due, now);
    }
    if (lasts) {
      chase.told(client, now);
    }
    if (mayEnd) {
      ended(client, group);
    }
    return true;
  }

  /** The end of a note that ended with the stream before. */
  private static boolean endsNothing(DMusKernelEvent chain, RenderClient client) {
    int group = chain.channelGroup();
    return chain.eventBytes() == 3
        && group != DMusKernelEvent.ALL_GROUPS
        && ChannelNotes.isNoteOff(chain.bytes())
        && !client.ledger().holds(group, chain.bytes())
        && !client.ledger().isCrowded(group);
  }

  /** Keeps a message that may end notes: they end when the stream has taken it, not before. */
  private boolean keepEnding(DMusKernelEvent chain) {
    if (chain.eventBytes() != ending.length) {
      return false;
    }
    byte[] bytes = chain.bytes();
    ending[0] = bytes[0];
    ending[1] = bytes[1];
    ending[2] = bytes[2];
    return ChannelNotes.mayEnd(ending);
  }

  private void ended(RenderClient client, int group) {
    if (!ChannelNotes.isChannelMode(ending)) {
      client.ended(group, ending);
      return;
    }
    for (RenderClient each : roster.open()) { // it does not ask whose notes it ends
      each.ended(group, ending);
    }
  }
}
