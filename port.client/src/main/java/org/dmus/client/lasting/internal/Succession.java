package org.dmus.client.lasting.internal;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.PinListener;
import org.dmus.ks.KsState;

/**
 * The pins behind a lasting pin, of one version of the port driver after the other. Nothing of a
 * version that has gone is kept.
 *
 * <p>The lock orders what comes and goes. Nothing that may call a miniport is called under it: one
 * that blocks makes nobody wait but who called it.
 */
final class Succession {
  private final Estate estate;
  private final Consumer<PinListener.Event> news;
  private final Function<Throwable, RuntimeException> withoutClasses;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile IPin current;

  /** A pin that is open again, and plays nothing yet. */
  private IPin coming;

  private volatile KsState wanted = KsState.STOP;
  private volatile RuntimeException refusal;
  private volatile boolean attached;
  private volatile boolean closed;

  /**
   * Begins.
   *
   * @param first the first pin
   * @param estate what it will leave
   * @param news hears what happens
   * @param withoutClasses explains what a version threw, without holding on to its classes
   */
  Succession(
      IPin first,
      Estate estate,
      Consumer<PinListener.Event> news,
      Function<Throwable, RuntimeException> withoutClasses) {
    this.estate = estate;
    this.news = news;
    this.withoutClasses = withoutClasses;
    current = first;
    attached = first.isAttached();
    first.listener(this::heard);
  }

  /** Returns the pin there is, or null; from one that is being closed it takes leave. */
  IPin now() {
    IPin p = current;
    if (p != null && p.isClosed()) {
      left(p);
      p = current;
    }
    return p;
  }

  /** Returns the pin there is, or null, as it is. Under the lock. */
  IPin present() {
    return current;
  }

  boolean isAway() {
    return current == null && !closed;
  }

  boolean isClosed() {
    return closed;
  }

  /** What the client wants: no pin is in STOP against that, but one that goes. */
  KsState wanted() {
    return wanted;
  }

  /** Why the next version does not go on; null when it does, or never came. */
  RuntimeException refusal() {
    return refusal;
  }

  <T> T underLock(Supplier<T> step) {
    lock.lock();
    try {
      return step.get();
    } finally {
      lock.unlock();
    }
  }

  private void heard(IPin from, PinListener.Event event) {
    if (event == PinListener.Event.CLOSED) {
      left(from);
    } else if (from == current) {
      attached = from.isAttached();
      news.accept(event);
    }
  }

  /** The port driver closes a pin. */
  private void left(IPin gone) {
    if (underLock(() -> leave(gone))) {
      news.accept(PinListener.Event.DETACHED);
    }
  }

  /** Returns whether that is news. */
  private boolean leave(IPin gone) {
    if (gone == coming) {
      coming = null;
    }
    if (closed || gone != current) {
      return false;
    }
    estate.take(gone, wanted == KsState.RUN);
    current = null;
    boolean wasAttached = attached;
    attached = false;
    return wasAttached;
  }

  /** Opens the pin on the next version, in STOP, and tells it what the last one was told. */
  void reopen(IFilter filter, Opening opening) {
    if (!isAway()) {
      return;
    }
    IPin half = null;
    try {
      half = opening.open(filter);
      half.listener(this::heard);
      half.restore(underLock(estate::memory));
      offer(half);
    } catch (RuntimeException | Error e) { // of this pin: the others are opened all the same
      refused(half, e);
    }
  }

  private void offer(IPin half) {
    if (!underLock(() -> isFirst(half))) {
      half.close();
    }
  }

  /** Who opens a pin while the port arrives may be as early as who hears of the arrival. */
  private boolean isFirst(IPin half) {
    boolean isFirst = isAway() && (coming == null || coming.isClosed());
    coming = isFirst ? half : coming;
    return isFirst;
  }

  /** Goes on with what waits, in the state that the client wants. */
  void goOn() {
    IPin fresh = underLock(() -> coming);
    boolean taken = false;
    try {
      taken = fresh != null && underLock(() -> take(fresh));
    } catch (RuntimeException | Error e) {
      refused(fresh, e);
    }
    if (taken) {
      run(fresh);
    }
  }

  /** Returns false when it, or the lasting pin, was closed meanwhile. */
  private boolean take(IPin fresh) {
    if (coming != fresh) {
      return false;
    }
    coming = null;
    if (fresh.isClosed()) {
      return false;
    }
    estate.give(fresh);
    refusal = null;
    attached = fresh.isAttached();
    current = fresh;
    return true;
  }

  private void run(IPin fresh) {
    try {
      for (KsState to = null; to != wanted; ) {
        to = wanted; // which the client may change meanwhile
        fresh.setState(to);
      }
      news.accept(PinListener.Event.ATTACHED);
    } catch (RuntimeException | Error e) {
      if (now() == fresh) {
        fail(e);
      }
    }
  }

  /** The next version does not do: the pin waits for the one after it. */
  private void refused(IPin half, Throwable why) {
    if (half != null) {
      half.close();
    }
    if (underLock(() -> drop(half))) {
      fail(why);
    }
  }

  /** Returns whether no other one does instead. */
  private boolean drop(IPin half) {
    coming = coming == half ? null : coming;
    if (current != null) {
      return false;
    }
    if (half != null) {
      estate.close(half);
    }
    estate.goOnWaiting(wanted);
    return isAway() && coming == null;
  }

  private void fail(Throwable why) {
    refusal = withoutClasses.apply(why);
    news.accept(PinListener.Event.FAILED);
  }

  /** Goes to a state, or notes it for the next version. */
  void setState(KsState state) {
    for (IPin p = order(state); p != null; p = order(state)) {
      try {
        p.setState(state);
        refusal = null;
        return;
      } catch (RuntimeException e) {
        if (now() == p) {
          wanted = p.state();
          throw e;
        }
      }
    }
  }

  private IPin order(KsState state) {
    now(); // one that is being closed takes no order
    return underLock(
        () -> {
          wanted = state;
          if (isAway()) {
            estate.follow(state);
          }
          return current;
        });
  }

  /** Closes the pin of now, and the one that would come. */
  void close() {
    IPin half = underLock(this::end);
    if (half != null) {
      half.close();
    }
    IPin last = current;
    if (last != null) {
      last.close();
      underLock(() -> bury(last));
    }
  }

  private IPin end() {
    closed = true;
    wanted = KsState.STOP;
    estate.follow(KsState.STOP);
    IPin half = coming;
    coming = null;
    return half;
  }

  private boolean bury(IPin last) {
    boolean isFirst = current == last;
    if (isFirst) {
      estate.close(last);
      current = null;
    }
    return isFirst;
  }
}
