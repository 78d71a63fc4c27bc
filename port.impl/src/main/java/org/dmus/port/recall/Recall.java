package org.dmus.port.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.port.engine.EventOwner;
import org.dmus.port.engine.EventPool;

/**
 * Copies of what a stream that sequences for itself has got and not played. A message is played
 * when the stream was asked to render past its time after it got it: what came too late for one
 * call of render is played in the next. For whoever has the engine's lock.
 */
public final class Recall {
  /** Room for short messages, bytes each: three, and some that are longer. */
  private static final int SHORT_BYTES = 4;

  /** Of a longer message the listener hears the beginning. */
  private static final int LONGEST_TOLD = 1 << 16;

  private final Rendered rendered;
  private final int messages;
  private final int bytes;
  private final Played listener;
  private final DMusKernelEvent scratch = new DMusKernelEvent();
  private CopyStore store;
  private PlayingOrder order;
  private boolean staged;
  private long settledRound;
  private long settledUntil100ns = Long.MIN_VALUE;

  /** The earliest presentation time of all that is kept, or an earlier one. */
  private long earliest100ns = Long.MAX_VALUE;

  private long recalled;
  private long unrecallable;

  /**
   * Creates what keeps nothing yet.
   *
   * @param rendered how far the stream has played
   * @param pool the pool of the pin: a stream that gives events back late cannot have more
   * @param listener hears what was played
   */
  public Recall(Rendered rendered, EventPool pool, Played listener) {
    this.rendered = rendered;
    this.listener = listener;
    messages = capacity(pool);
    bytes = messages * SHORT_BYTES + pool.bufferCapacity() * pool.getBufferSize();
  }

  /** Returns how many messages are kept at most: what the stream has, and as many just played. */
  public static int capacity(EventPool pool) {
    return 2 * pool.capacity();
  }

  /** Makes room for the copies, before the first stream that needs them runs. Allocates. */
  public void prepare() {
    if (store == null) {
      store = new CopyStore(messages, bytes);
      order = new PlayingOrder(store);
      scratch.buffer(new byte[LONGEST_TOLD]);
    }
  }

  /**
   * Copies a chain that the stream is about to get. [data path]
   *
   * @param chain its presentation time is that of the pin still
   * @param owner who wrote it
   * @param submitted when, master time
   */
  public void stage(DMusKernelEvent chain, EventOwner owner, long submitted) {
    long time = chain.presTime100ns();
    staged = store.add(chain, time, owner, submitted, rendered.round());
    if (staged) {
      earliest100ns = Math.min(earliest100ns, time);
    } else {
      unrecallable++;
    }
  }

  /** Returns whether what the stream is being given is copied. [data path] */
  public boolean isStaged() {
    return staged;
  }

  /** The stream did not take what was staged: forgets it, unless it is forgotten. [data path] */
  public void refused() {
    if (staged) {
      staged = false;
      store.removeLast();
    }
  }

  /** The stream has what was staged. [data path] */
  public void taken() {
    staged = false;
  }

  /**
   * Forgets what is played by now, while presentation time runs. [data path]
   *
   * @param base100ns master time of presentation time 0
   */
  public void settle(long base100ns) {
    long round = rendered.completeRound();
    if (store == null || store.size() == 0 || round == settledRound && round != Long.MAX_VALUE) {
      return;
    }
    settledRound = round;
    long until = rendered.until100ns() - base100ns;
    if (earliest100ns < until) {
      forgetPlayed(until, round, base100ns);
    }
    playedUntil(until + base100ns);
  }

  private void forgetPlayed(long until100ns, long round, long base100ns) {
    order.clear();
    for (int i = 0; i < store.size(); i++) {
      if (isPlayed(i, until100ns, round)) {
        order.add(i);
      }
    }
    for (int i = 0; i < order.count(); i++) {
      tellPlayed(order.place(i), base100ns);
    }
    forget(until100ns, round);
  }

  private boolean isPlayed(int at, long until100ns, long round) {
    return store.presTimes100ns[at] < until100ns && store.rounds[at] < round;
  }

  private void forget(long until100ns, long round) {
    int kept = 0;
    long earliest = Long.MAX_VALUE;
    for (int i = 0; i < store.size(); i++) {
      if (!isPlayed(i, until100ns, round)) {
        earliest = Math.min(earliest, store.presTimes100ns[i]);
        store.keep(i, kept++);
      }
    }
    store.truncate(kept);
    earliest100ns = earliest;
  }

  /**
   * Another stream runs since a time: what it is given late it plays after that. [data path]
   *
   * @param now100ns master time
   */
  public void streamSince(long now100ns) {
    playedUntil(now100ns);
  }

  private void playedUntil(long time100ns) {
    settledUntil100ns = Math.max(settledUntil100ns, time100ns);
  }

  /** What came late was played after what had been played before, whatever its time says. */
  private void tellPlayed(int at, long due100ns) {
    store.copyTo(scratch, at);
    listener.played(scratch, store.owners[at], Math.max(due100ns, settledUntil100ns));
  }

  /** The stream stood still: what it has is to be rendered from now on. */
  public void resumed() {
    for (int i = 0; store != null && i < store.size(); i++) {
      store.rounds[i] = rendered.round();
    }
  }

  /** Lets some not come back; the stream plays them all the same. Allocates. */
  public void cancelIf(Predicate<Copy> which) {
    for (int i = 0; store != null && i < store.size(); i++) {
      store.doomed[i] |= which.test(store.get(i));
    }
  }

  /** Forgets everything: the stream does, too. */
  public void forgetAll() {
    staged = false;
    if (store != null) {
      store.truncate(0);
    }
  }

  /** Takes all that the stream has not played, in the order in which it got them. Allocates. */
  public List<Copy> takeBack() {
    refused(); // whatever it does with what it is being given, that is counted as undeliverable
    List<Copy> copies = new ArrayList<>();
    for (int i = 0; store != null && i < store.size(); i++) {
      if (!store.doomed[i]) {
        copies.add(store.get(i));
      }
    }
    forgetAll();
    recalled += copies.size();
    return copies;
  }

  /** Returns how many messages came back. */
  public long recalled() {
    return recalled;
  }

  /** Returns how many messages there was no room to copy. */
  public long unrecallable() {
    return unrecallable;
  }
}
