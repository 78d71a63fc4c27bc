package org.dmus.port.filter;

import java.util.concurrent.atomic.AtomicInteger;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.Duty;
import org.dmus.port.engine.EventOwner;
import org.dmus.port.engine.EventPool;

/**
 * Silence whatever is believed to sound (invariant I6): sustain off, all sound off and all notes
 * off on 16 channels, then a note-off for each key, for each channel group. It takes as much of the
 * pool as it leaves, or of the reserve when clients hold all of it, and goes on when the stream
 * gave something back.
 */
final class Panic implements EventOwner {
  private static final int CHANNELS = 16;
  private static final int KEYS = 128;
  private static final int[] CONTROLLERS = {64, 120, 123};
  private static final int CONTROLS = CHANNELS * CONTROLLERS.length;

  /** Messages for one channel group. */
  static final int MESSAGES = CONTROLS + CHANNELS * KEYS;

  /** The rest is for the note-offs of clients that go. */
  private static final int SHARE_OF_RESERVE = EventPool.NOTE_OFF_RESERVE / 2;

  /** What is sent in one step at most: all of a single group. */
  private static final int MOST_IN_A_STEP = 2 * MESSAGES;

  private static final long RETRY_100NS = ReferenceTime.PER_MILLISECOND;

  /** A group that is refused so often in a row is given up, so that the others may go on. */
  private static final int MOST_REFUSALS = 100;

  private final EventPool pool;
  private final StreamFeed feed;
  private final ClientRoster roster;
  private final AtomicInteger held = new AtomicInteger();
  private int[] groups = {};
  private long rounds;
  private long latest100ns;
  private long sent;
  private int refusals;
  private boolean complete;

  Panic(EventPool pool, StreamFeed feed, ClientRoster roster) {
    this.pool = pool;
    this.feed = feed;
    this.roster = roster;
  }

  /**
   * Starts, or starts again.
   *
   * @param channelGroups the groups to silence
   * @param ahead whether the stream was fed ahead: it gets everything a second time for then
   * @param last latest time of what it was fed, master time
   */
  void start(int[] channelGroups, boolean ahead, long last) {
    groups = channelGroups;
    rounds = ahead ? 2 : 1;
    latest100ns = last;
    sent = 0;
    refusals = 0;
    complete = true;
  }

  /** Gives up: the stream is gone. */
  void stop() {
    rounds = 0;
    sent = 0;
  }

  boolean isOver() {
    return sent >= rounds * groups.length * MESSAGES;
  }

  /** Sends what there is room for; returns when to come again, master time. */
  long goOn(IMXF stream, long now) {
    if (isOver()) {
      return Duty.NEVER;
    }
    long next = send(stream, now);
    if (isOver() && complete) {
      for (RenderClient client : roster.open()) {
        client.ledger().clear();
      }
    }
    return next;
  }

  private long send(IMXF stream, long now) {
    long pause = sent + MOST_IN_A_STEP;
    while (!isOver()) {
      if (sent >= pause) {
        return now; // others have something to do, too
      }
      DMusKernelEvent event = nextEvent();
      if (event == null || !send(stream, event, now) && !isGivenUp()) {
        return now + RETRY_100NS;
      }
    }
    return Duty.NEVER;
  }

  private boolean isGivenUp() {
    if (++refusals < MOST_REFUSALS) {
      return false;
    }
    refusals = 0;
    complete = false;
    sent += MESSAGES - sent % MESSAGES;
    return true;
  }

  /** What clients have queued meanwhile waits for this: it may go on though they hold the pool. */
  private DMusKernelEvent nextEvent() {
    int free = pool.free();
    if (free > 0 && held.get() <= free) {
      return pool.getMessage();
    }
    return held.get() < SHARE_OF_RESERVE ? pool.getReserved() : null;
  }

  private boolean send(IMXF stream, DMusKernelEvent event, long now) {
    EventPool.markOf(event).sign(this, now);
    held.getAndIncrement();
    int group = groups[(int) (sent / MESSAGES % groups.length)];
    write(event, (int) (sent % MESSAGES));
    event.channelGroup(group);
    event.presTime100ns(sent < (long) groups.length * MESSAGES ? now : latest100ns);
    NtStatus status = feed.give(stream, event, null);
    if (status == NtStatus.DEVICE_BUSY || status == NtStatus.INSUFFICIENT_RESOURCES) {
      return false;
    }
    sent++;
    refusals = 0;
    return true;
  }

  private static void write(DMusKernelEvent event, int message) {
    if (message < CONTROLS) {
      int channel = message / CONTROLLERS.length;
      event.shortMessage(0xB0 | channel, CONTROLLERS[message % CONTROLLERS.length], 0, 3);
    } else {
      int note = message - CONTROLS;
      event.shortMessage(0x80 | note / KEYS, note % KEYS, 0, 3);
    }
  }

  @Override
  public void returned(boolean withBuffer) {
    held.getAndDecrement();
  }
}
