package org.dmus.port.filter;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.port.engine.Isolated;
import org.dmus.port.engine.StreamAllocator;
import org.dmus.port.property.HandlerLease;
import org.dmus.port.stream.GuardedStream;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.IServiceGroup;
import org.dmus.portcls.IServiceSink;

/**
 * The stream that a pin has on its miniport: it is opened, told what the last one was told, brought
 * to the state of the pin, and closed; the pin stays. On the control side and exclusively, but for
 * what says otherwise.
 */
final class PinStream {
  private final Pin pin;
  private final IServiceSink serviceSink = this::requestService;
  private final HandlerLease handlers = new HandlerLease();
  private volatile DMusStream open;

  /** A stream that is open, told what the last one was told, and plays nothing yet. */
  private volatile DMusStream prepared;

  private StreamAllocator allocator;
  private volatile boolean serviceRequested;

  /** Creates what has no stream. */
  PinStream(Pin pin) {
    this.pin = pin;
  }

  /** {@return the stream that plays; null while there is none; any thread} */
  DMusStream open() {
    return open;
  }

  /** {@return the same, or the one that plays nothing yet; any thread} */
  DMusStream openOrPrepared() {
    DMusStream playing = open;
    return playing == null ? prepared : playing;
  }

  boolean isPrepared() {
    return prepared != null;
  }

  /** What runs with the stream outside the engine's lock. */
  HandlerLease handlers() {
    return handlers;
  }

  /** Asks the group of the stream, if it has one, for service. Any thread. */
  void notifyGroup() {
    DMusStream playing = open;
    if (playing != null) {
      playing.serviceGroup().ifPresent(IServiceGroup::requestService);
    }
  }

  /**
   * Has the engine serve the stream. Any thread: the group may be one of another engine, and its
   * thread has no business in this stream.
   */
  void requestService() {
    serviceRequested = true;
    pin.engine.wake();
  }

  /** {@return whether somebody asked for service since the last time} */
  boolean takeServiceRequest() {
    boolean requested = serviceRequested;
    if (requested) {
      serviceRequested = false;
    }
    return requested;
  }

  /** Opens a stream, in STOP: what it has to be told before it plays can be told now. */
  void prepare(Function<IAllocatorMXF, DMusStream> opener) {
    StreamAllocator fresh = new StreamAllocator(pin.pool, pin.engine.tenure());
    try {
      DMusStream opened = opener.apply(fresh);
      prepared = Objects.requireNonNull(opened, "the miniport's newStream returned null");
    } catch (Throwable e) {
      Isolated.letPass(e);
      fresh.close();
      pin.reclaim();
      pin.pool.loans().writeOff();
      throw e;
    }
    allocator = fresh;
    handlers.prepare();
  }

  /** Brings the prepared stream to the state of the pin. */
  void attach() {
    DMusStream opened = prepared;
    try {
      begin(opened);
    } catch (Throwable e) {
      Isolated.letPass(e);
      prepared = null;
      handlers.close();
      pin.kept().lost();
      writeOff();
      throw e;
    }
    open = opened;
    prepared = null;
    handlers.open();
  }

  private void begin(DMusStream opened) {
    KsState reached = KsState.STOP;
    try {
      opened.serviceGroup().ifPresent(group -> group.addMember(serviceSink));
      pin.opening(opened);
      pin.opened(opened.mxf());
      while (reached != pin.state()) {
        KsState next = reached.stepTowards(pin.state());
        opened.mxf().setState(next);
        reached = next;
      }
      if (reached == KsState.RUN) {
        pin.runs(opened.mxf());
      }
    } catch (Throwable e) {
      Isolated.letPass(e);
      stop(opened, reached);
      close(opened);
      throw e;
    }
  }

  /** Stops and closes it. */
  void close() {
    DMusStream old = open;
    if (old == null) {
      closePrepared();
      return;
    }
    handlers.close(); // who closes, waits for those that run before it takes the engine's lock
    pin.detaching();
    stop(old, pin.state());
    open = null;
    pin.kept().lost();
    serviceRequested = false;
    close(old);
    pin.reclaim();
    writeOff();
    pin.detached();
  }

  private void closePrepared() {
    DMusStream old = prepared;
    if (old != null) {
      handlers.close();
      prepared = null;
      pin.kept().lost();
      close(old);
      writeOff();
    }
  }

  /** What the stream was lent and did not give back is its pool's again. */
  private void writeOff() {
    allocator.close();
    pin.pool.loans().writeOff();
  }

  private void stop(DMusStream old, KsState from) {
    for (KsState s = from; s != KsState.STOP; ) {
      KsState left = s;
      KsState next = s.stepTowards(KsState.STOP);
      if (old == open) {
        attempt("end its notes", () -> pin.leave(left, next));
      }
      attempt("reach " + next, () -> old.mxf().setState(next));
      s = next;
    }
  }

  /** Does everything even if the miniport throws at each call: what is left open leaks. */
  private void close(DMusStream old) {
    attempt("be disconnected", () -> pin.closing(old.mxf()));
    attempt(
        "leave its group", () -> old.serviceGroup().ifPresent(g -> g.removeMember(serviceSink)));
    attempt("close", () -> old.mxf().close());
  }

  private void attempt(String what, Runnable call) {
    try {
      call.run();
    } catch (Throwable e) {
      Isolated.letPass(e);
      pin.filter().report("the miniport's stream failed to " + what, e);
    }
  }

  /** Gives up a stream that is in a call which does not end, without a call of it. Exclusively. */
  void abandon(NtStatusException why, Consumer<Runnable> rest) {
    boolean plays = open != null;
    DMusStream old = openOrPrepared();
    if (old == null) {
      return;
    }
    KsState reached = plays ? pin.state() : KsState.STOP;
    pin.fail(why);
    handlers.abandon();
    pin.engine.afterwards(handlers::cancel);
    if (plays) {
      pin.detaching();
    }
    if (reached == KsState.RUN) {
      pin.taps.interrupted();
    }
    open = null;
    prepared = null;
    pin.kept().lost();
    serviceRequested = false;
    pin.abandoned();
    writeOff();
    if (plays) {
      pin.detached();
    }
    rest.accept(() -> ((GuardedStream) old.mxf()).closeLate(reached));
  }
}
