package org.dmus.port.filter;

import java.util.BitSet;
import java.util.Objects;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;
import org.dmus.port.engine.EventPool;
import org.dmus.port.stream.GuardedStream;

/** Gives chains to the stream of a render pin, one at a time. */
final class StreamFeed {
  private static final int GROUPS = 65_536;

  private final EventPool pool;
  private final Taps taps;
  private final BitSet groups = new BitSet(GROUPS);
  private int recentGroup;
  private DMusKernelEvent given;
  private int givenStamp;
  private ClientCounters givenFor;
  private boolean isTapped = true;
  private boolean interrupted;
  private boolean broken;
  private int closings;

  StreamFeed(EventPool pool, Taps taps) {
    this.pool = pool;
    this.taps = taps;
    forgetGroups();
  }

  /** Starts with another stream: it has heard of group 1 only. */
  void forgetGroups() {
    groups.clear();
    recentGroup = 1;
    groups.set(recentGroup);
  }

  /** Returns the channel groups that the stream heard of, and group 1. Allocates. */
  int[] groups() {
    return groups.stream().toArray();
  }

  /**
   * Gives a chain to a stream, and counts it as delivered or undeliverable. The stream may turn on
   * the port meanwhile, and be closed when this returns.
   *
   * @param to the stream
   * @param chain the chain, which is its from now on
   * @param account the client's it is, or null
   * @return what the stream says
   */
  NtStatus give(IMXF to, DMusKernelEvent chain, ClientCounters account) {
    if (chain.channelGroup() != recentGroup) {
      recentGroup = chain.channelGroup();
      groups.set(recentGroup);
    }
    givenStamp = pool.loans().lend(chain, GuardedStream.unguarded(to));
    givenFor = account;
    given = chain;
    int stream = closings;
    if (account != null) {
      account.delivered++;
    }
    // What was given to a stream before, they saw then.
    if (isTapped && !EventPool.markOf(chain).isRecalled()) {
      taps.tapped(chain);
    }
    NtStatus status = Objects.requireNonNull(to.putMessage(chain), "putMessage returned null");
    given = null;
    if (!status.isSuccess() && stream == closings) {
      takeBack(account);
    }
    return status;
  }

  /**
   * Gives a stream what another one had before.
   *
   * @param tapped whether those that listen hear it, too
   * @return whether the stream took it
   */
  boolean giveAgain(IMXF to, DMusKernelEvent chain, boolean tapped) {
    isTapped = tapped;
    try {
      return give(to, chain, null).isSuccess();
    } finally {
      isTapped = true;
    }
  }

  private static void takeBack(ClientCounters account) {
    if (account != null) {
      account.delivered--;
      account.undeliverable++;
    }
  }

  /** Starts to deliver. */
  void begin() {
    interrupted = false;
  }

  /** The stream is stopped, perhaps while it is called. */
  void interrupt() {
    interrupted = true;
  }

  /** Returns whether the stream was stopped since {@link #begin}: what is due has to wait. */
  boolean isInterrupted() {
    return interrupted;
  }

  /** The stream is lost, because something threw. */
  void lost() {
    broken = given != null;
  }

  /**
   * Sends a message that the port owes. It has to go however empty the pool is: the reserve is for
   * it, and when that is used up, an event made for the purpose.
   *
   * @return whether the stream took it
   */
  boolean owe(IMXF to, int group, int status, int data1, int data2, long masterTime100ns) {
    DMusKernelEvent event = pool.getReserved();
    if (event == null) {
      event = pool.getSpare();
    }
    event.shortMessage(status, data1, data2, 3);
    event.channelGroup(group);
    event.presTime100ns(masterTime100ns);
    return give(to, event, null).isSuccess();
  }

  /** Returns whether the stream threw at what it was given: it gets no more. */
  boolean isBroken() {
    return broken;
  }

  /** Takes back what a stream threw at, unless it put that first. */
  void reclaim() {
    closings++;
    broken = false;
    interrupt();
    if (given != null) {
      takeBack(givenFor);
      pool.loans().reclaim(given, givenStamp);
      given = null;
    }
  }

  /** Counts what a stream was given that does not come back: the pool writes it off. */
  void abandon() {
    closings++;
    broken = false;
    interrupt();
    if (given != null) {
      takeBack(givenFor);
      given = null;
    }
  }
}
