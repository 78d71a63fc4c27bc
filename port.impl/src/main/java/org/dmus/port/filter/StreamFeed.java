package org.dmus.port.filter;

import java.util.BitSet;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;
import org.dmus.port.engine.EventPool;

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
   * Gives a chain to a stream.
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
    givenStamp = pool.loans().lend(chain, to);
    givenFor = account;
    given = chain;
    taps.tapped(chain);
    NtStatus status = to.putMessage(chain);
    given = null;
    return status;
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
    return given != null;
  }

  /** Takes back what a stream threw at, unless it put that first. */
  void reclaim() {
    if (given != null) {
      if (givenFor != null) {
        givenFor.undeliverable++;
      }
      pool.loans().reclaim(given, givenStamp);
      given = null;
    }
  }
}
