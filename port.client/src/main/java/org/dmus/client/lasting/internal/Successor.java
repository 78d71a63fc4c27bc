package org.dmus.client.lasting.internal;

import java.util.function.Consumer;
import java.util.function.Function;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.PinListener;
import org.dmus.ks.KsState;

/**
 * The pin that comes next: it is opened on a new version of the port driver, told what the last one
 * was told, and goes on in its place, or is refused. What changes does so under the lock of the
 * {@link Succession}.
 */
final class Successor {
  private final Succession pins;
  private final Estate estate;
  private final Consumer<PinListener.Event> news;
  private final Function<Throwable, RuntimeException> withoutClasses;

  /** A pin that is open again, and plays nothing yet. */
  private IPin coming;

  private volatile RuntimeException refusal;

  Successor(
      Succession pins,
      Estate estate,
      Consumer<PinListener.Event> news,
      Function<Throwable, RuntimeException> withoutClasses) {
    this.pins = pins;
    this.estate = estate;
    this.news = news;
    this.withoutClasses = withoutClasses;
  }

  /** Why the next version does not go on; null when it does, or never came. */
  RuntimeException refusal() {
    return refusal;
  }

  /** The pin does what its client asks for. */
  void accepted() {
    refusal = null;
  }

  /** The port driver closes a pin. Under the lock. */
  void left(IPin gone) {
    if (gone == coming) {
      coming = null;
    }
  }

  /** Lets no pin come any more; returns the one that would have, or null. Under the lock. */
  IPin withdraw() {
    IPin half = coming;
    coming = null;
    return half;
  }

  /** Opens the pin on the next version, in STOP, and tells it what the last one was told. */
  void open(IFilter filter, Opening opening) {
    if (!pins.isAway()) {
      return;
    }
    IPin half = null;
    try {
      half = opening.open(filter);
      half.listener(pins::heard);
      half.restore(pins.underLock(estate::memory));
      offer(half);
    } catch (RuntimeException | Error e) { // of this pin: the others are opened all the same
      refused(half, e);
    }
  }

  private void offer(IPin half) {
    if (!pins.underLock(() -> isFirst(half))) {
      half.close();
    }
  }

  /** Who opens a pin while the port arrives may be as early as who hears of the arrival. */
  private boolean isFirst(IPin half) {
    boolean isFirst = pins.isAway() && (coming == null || coming.isClosed());
    coming = isFirst ? half : coming;
    return isFirst;
  }

  /** Goes on with what waits, in the state that the client wants. */
  void goOn() {
    IPin fresh = pins.underLock(() -> coming);
    boolean taken = false;
    try {
      taken = fresh != null && pins.underLock(() -> replace(fresh));
    } catch (RuntimeException | Error e) {
      refused(fresh, e);
    }
    if (taken) {
      run(fresh);
    }
  }

  /** Returns false when it, or the lasting pin, was closed meanwhile. */
  private boolean replace(IPin fresh) {
    if (coming != fresh) {
      return false;
    }
    coming = null;
    if (fresh.isClosed()) {
      return false;
    }
    estate.give(fresh);
    refusal = null;
    pins.become(fresh);
    return true;
  }

  private void run(IPin fresh) {
    try {
      for (KsState to = null; to != pins.wanted(); ) {
        to = pins.wanted(); // which the client may change meanwhile
        fresh.setState(to);
      }
      news.accept(PinListener.Event.ATTACHED);
    } catch (RuntimeException | Error e) {
      if (pins.now() == fresh) {
        fail(e);
      }
    }
  }

  /** The next version does not do: the pin waits for the one after it. */
  private void refused(IPin half, Throwable why) {
    if (half != null) {
      half.close();
    }
    if (pins.underLock(() -> drop(half))) {
      fail(why);
    }
  }

  /** Returns whether no other one does instead. */
  private boolean drop(IPin half) {
    coming = coming == half ? null : coming;
    if (pins.present() != null) {
      return false;
    }
    if (half != null) {
      estate.close(half);
    }
    estate.goOnWaiting(pins.wanted());
    return pins.isAway() && coming == null;
  }

  private void fail(Throwable why) {
    refusal = withoutClasses.apply(why);
    news.accept(PinListener.Event.FAILED);
  }
}
