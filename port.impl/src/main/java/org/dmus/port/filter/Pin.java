package org.dmus.port.filter;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import org.dmus.client.PinListener;
import org.dmus.client.PinMemory;
import org.dmus.client.PinStatistics;
import org.dmus.client.PinTap;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PropertyRequest;
import org.dmus.mxf.AllocatorTrace;
import org.dmus.mxf.IMXF;
import org.dmus.port.engine.Duty;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.EventPool;
import org.dmus.port.engine.Isolated;
import org.dmus.port.keep.PinRequests;
import org.dmus.port.property.HandlerLease;
import org.dmus.port.stream.GuardedStream;
import org.dmus.port.stream.StreamOpener;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;

/**
 * What all pins have in common: a client, a stream that comes and goes, a state and a time, and an
 * end.
 */
abstract class Pin extends PinHooks implements TappedPin, Duty, PropertyTarget {
  final Filter filter;
  final Engine engine;
  final EventPool pool;
  final Taps taps = new Taps();

  private final int pinId;
  private final long instanceId;
  private final DMusStreamType type;
  private final KsDataFormat format;
  private final PresentationClock time;
  private final PinNews news;
  private volatile Throwable failure;
  private volatile boolean closed;

  /** Whether the port is closing the pin: its client should know before it sees it in STOP. */
  private volatile boolean leaving;

  private final PinStates states;
  private final PinEstate estate;
  private final PinStream stream;

  Pin(Filter filter, int pinId, DMusStreamType type, KsDataFormat format, EventPool pool) {
    this.filter = filter;
    this.engine = filter.engine();
    this.pool = pool;
    this.pinId = pinId;
    this.instanceId = filter.nextInstanceId();
    this.type = type;
    this.format = format;
    this.time = new PresentationClock(engine.clock());
    this.news = new PinNews(this, engine);
    this.states = new PinStates(this, time);
    this.estate = new PinEstate(this, filter.openMemory());
    this.stream = new PinStream(this);
  }

  /** Asks the group of the stream, if it has one, for service. Any thread. */
  final void notifyGroup() {
    stream.notifyGroup();
  }

  /** Has the engine serve the stream. Any thread. */
  final void requestService() {
    stream.requestService();
  }

  final IMXF mxf() {
    DMusStream open = stream.open();
    return open == null ? null : open.mxf();
  }

  final DMusStream stream() {
    return stream.open();
  }

  final PresentationClock time() {
    return time;
  }

  /** Converts presentation time to master time; meaningful in RUN. */
  final long toMasterTime(long presentationTime100ns) {
    return time.toMaster(presentationTime100ns);
  }

  @Override
  public final long toPresentationTime(long masterTime100ns) {
    return time.toPresentation(masterTime100ns);
  }

  @Override
  public final int pinId() {
    return pinId;
  }

  @Override
  public final long instanceId() {
    return instanceId;
  }

  @Override
  public final KsDataFormat format() {
    return format;
  }

  @Override
  public final KsState state() {
    return states.now();
  }

  @Override
  public final boolean isAttached() {
    return stream.open() != null;
  }

  @Override
  public final long presentationTime() {
    return time.time();
  }

  @Override
  public final void setState(KsState target) {
    engine.exclusively(
        () -> {
          requireOpen();
          states.want(target);
        });
    engine.wake();
  }

  /** Pauses while the device sleeps; goes on when it is awake. Exclusively. */
  final void followPower() {
    states.followPower();
  }

  /** Takes leave of a state, while the stream is still in it. */
  final void leave(KsState from, KsState to) {
    states.leave(from, to);
  }

  /** What runs with the stream outside the engine's lock. */
  @Override
  public final HandlerLease lease() {
    return stream.handlers();
  }

  @Override
  public final PinRequests kept() {
    return estate.kept();
  }

  @Override
  public final IMXF targetStream() {
    DMusStream target = stream.openOrPrepared();
    return target == null ? null : GuardedStream.unguarded(target.mxf());
  }

  /** Refuses what only an open pin can do. */
  final void requireOpen() {
    if (closed) {
      throw new NtStatusException(
          NtStatus.INVALID_DEVICE_STATE,
          "pin " + instanceId + " of " + filter.name() + " is closed");
    }
  }

  @Override
  public final boolean isClosed() {
    return closed || leaving;
  }

  @Override
  public final Filter filter() {
    return filter;
  }

  @Override
  public final boolean isCapture() {
    return type == DMusStreamType.MIDI_CAPTURE;
  }

  @Override
  public final void addTap(Tap tap) {
    engine.exclusively(() -> taps.add(tap));
  }

  @Override
  public final void removeTap(Tap tap) {
    engine.exclusively(() -> taps.remove(tap));
  }

  @Override
  public final void addTap(PinTap tap) {
    addTap(new GuestTap(tap));
  }

  @Override
  public final void removeTap(PinTap tap) {
    engine.exclusively(() -> taps.removeGuest(tap));
  }

  /** Opens a stream on the miniport, in STOP. On the control side, exclusively. */
  final void prepare(StreamOpener opener) {
    stream.prepare(allocator -> opener.newStream(pinId, type, format, allocator));
  }

  /** Brings the prepared stream to the pin's state. On the control side, exclusively. */
  final void attach() {
    stream.attach();
    if (!isBroken()) {
      failure = null;
    }
  }

  final boolean isPrepared() {
    return stream.isPrepared();
  }

  /** Stops and closes the stream; the pin stays. On the control side, exclusively. */
  final void detach() {
    stream.close();
  }

  /** Notes why the pin, or its stream, cannot go on, and tells the client. */
  final void fail(Throwable cause) {
    failure = cause;
    filter.report("pin " + instanceId + " failed", cause);
    tell(PinListener.Event.FAILED);
  }

  /** A miniport that throws loses its stream; the engine and the other pins go on. */
  final void loseStream(Throwable cause) {
    Isolated.letPass(cause);
    NtStatusException why = Failure.without(cause);
    fail(why);
    losing();
    detach();
    engine.afterwards(stream.handlers()::cancel); // its handlers complete nothing any more
    engine.fault(why);
  }

  /**
   * Gives up a stream that is in a call which does not end, without a call of it. Exclusively.
   *
   * @param why what the client hears
   * @param rest takes what closes the stream, when the call is over
   */
  final void abandon(NtStatusException why, Consumer<Runnable> rest) {
    stream.abandon(why, rest);
  }

  /** Tells the client, when the engine's lock is free. */
  final void tell(PinListener.Event event) {
    news.tell(event);
  }

  @Override
  public final long work(long now) {
    boolean attached = isAttached();
    try {
      if (stream.takeServiceRequest()) {
        serve();
      }
      return workNow(now);
    } catch (Throwable e) {
      loseStream(e);
      // Without its stream the pin has something to do: drop what is due, write silence.
      return attached ? now : NEVER;
    }
  }

  @Override
  public final void listener(PinListener newListener) {
    news.listener(newListener);
  }

  @Override
  public final Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public final NtStatus property(PropertyRequest request) {
    return filter.property(request, this);
  }

  @Override
  public int read(ByteBuffer records) {
    return 0;
  }

  @Override
  public void flush() {}

  @Override
  public final AllocatorTrace poolTrace() {
    return pool.trace();
  }

  @Override
  public final PinStatistics statistics() {
    return engine.exclusively(this::measure);
  }

  @Override
  public final PinMemory memory() {
    return engine.exclusively(estate::memory);
  }

  @Override
  public final int restore(PinMemory memory) {
    return estate.restore(memory);
  }

  /** Called when the pin is closed for ever. */
  void shut() {
    flush();
  }

  @Override
  public final void close() {
    kept().close();
    filter.drain(stream.handlers());
    engine.exclusively(this::closeNow);
    filter.closed(this);
  }

  private void closeNow() {
    if (closed) {
      return;
    }
    parting();
    detach();
    states.stop();
    closed = true;
    shut();
    pool.close();
  }

  /** Closes the pin because the port goes: what it remembers is for a pin of the next version. */
  final void closeWithMemory() {
    filter.drain(stream.handlers());
    engine.exclusively(
        () -> {
          if (!closed) {
            leaving = true;
            estate.leave(this::detach, this::closeNow);
          }
        });
    kept().close();
    filter.closed(this);
  }
}
