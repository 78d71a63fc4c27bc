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
  private final Successor next;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile IPin current;

  private volatile KsState wanted = KsState.STOP;
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
    next = new Successor(this, estate, news, withoutClasses);
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
    return next.refusal();
  }

  <T> T underLock(Supplier<T> step) {
    lock.lock();
    try {
      return step.get();
    } finally {
      lock.unlock();
    }
  }

  /** Hears of any pin that there was, is or will be. */
  void heard(IPin from, PinListener.Event event) {
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
    next.left(gone);
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
    next.open(filter, opening);
  }

  /** Goes on with what waits, in the state that the client wants. */
  void goOn() {
    next.goOn();
  }

  /** This is the pin from now on. Under the lock. */
  void become(IPin fresh) {
    attached = fresh.isAttached();
    current = fresh;
  }

  /** Goes to a state, or notes it for the next version. */
  void setState(KsState state) {
    for (IPin p = order(state); p != null; p = order(state)) {
      try {
        p.setState(state);
        next.accepted();
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
    return next.withdraw();
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
