package org.dmus.port.filter;

import java.nio.ByteBuffer;
import org.dmus.client.PinListener;
import org.dmus.client.StreamFaults;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.EventPool;
import org.dmus.port.notes.HeldNotes;
import org.dmus.portcls.DMusStreamType;

/**
 * A music pin out of the filter. The engine serves the stream when its group is notified, parses
 * what it delivers, and gives it to the taps; the client's thread packs the events into its
 * buffers.
 */
final class CapturePin extends ClientlessPin implements CaptureSink.Output {
  /** A third of the pool has to be free for the device to be asked. */
  private static final int FREE_PART = 3;

  /**
   * A message may have half of the pool: while it waits for its end nobody can read it, so that the
   * rest has to do.
   */
  private static final int MESSAGE_PART = 2;

  private final CaptureSink sink;
  private final CaptureOutbox outbox;
  private final boolean isRead;
  private final HeldNotes held = new HeldNotes(this::end);
  private volatile boolean starved;
  private long captured;
  private boolean ended;

  /**
   * Creates a pin.
   *
   * @param isRead whether a client reads it; if not, it is there for its taps
   */
  CapturePin(Filter filter, int pinId, KsDataFormat format, EventPool pool, boolean isRead) {
    super(filter, pinId, DMusStreamType.MIDI_CAPTURE, format, pool);
    this.isRead = isRead;
    sink = new CaptureSink(pool, Math.max(1, pool.bufferCapacity() / MESSAGE_PART), this);
    outbox = new CaptureOutbox(pool, format, counters);
  }

  @Override
  Engine.Stage stage() {
    return Engine.Stage.MUSIC;
  }

  @Override
  boolean givesWay() {
    return !isRead;
  }

  @Override
  void opened(IMXF newStream) {
    ended = false;
    newStream.connectOutput(sink);
  }

  @Override
  void closing(IMXF oldStream) {
    oldStream.disconnectOutput(sink);
    held.forget();
  }

  @Override
  void abandoned() {
    held.forget();
  }

  @Override
  void entered(KsState from, KsState to) {
    sink.setState(to);
    if (to == KsState.STOP) {
      held.forget();
      discard();
    }
  }

  @Override
  public void flush() {
    engine.exclusively(this::discard);
  }

  private void discard() {
    counters.flushed += outbox.discard(state() == KsState.STOP);
    serveTheStarved();
  }

  @Override
  long workNow(long now) {
    if (starved) {
      return NEVER; // what is held back in the device is no silence
    }
    int before = held.ended();
    long next = held.supervise(now);
    if (held.ended() > before) {
      counters.notesEnded += held.ended() - before;
      tell(PinListener.Event.DATA);
    }
    return next;
  }

  private boolean end(int group, int status, int data1, int data2) {
    DMusKernelEvent event = pool.getReserved();
    if (event == null) {
      return false;
    }
    event.shortMessage(status, data1, data2, 3);
    event.channelGroup(group);
    event.presTime100ns(engine.clock().getTime());
    deliver(event);
    return true;
  }

  @Override
  void serve() {
    // What the device has for us stays there until the client has read. Said before it is checked:
    // a client that empties the pin in between has to see it.
    starved = true;
    if (!pool.canProvide(pool.capacity() / FREE_PART, pool.bufferCapacity() / FREE_PART)) {
      return;
    }
    starved = false;
    long before = captured;
    sink.payOwed(engine.clock().getTime());
    serveStream();
    if (captured != before) {
      tell(PinListener.Event.DATA);
    }
  }

  private void serveStream() {
    IMXF stream = mxf();
    if (stream == null || ended) {
      return;
    }
    NtStatus status = stream.putMessage(null);
    if (status == NtStatus.DEVICE_REMOVED) {
      ended = true;
      fail(new NtStatusException(status, filter.name() + ": the device has no more input"));
    }
  }

  @Override
  public void heard() {
    held.heard(engine.clock().getTime());
  }

  @Override
  public void lost() {
    starved = true;
    engine.tenure().dropped();
  }

  @Override
  public void accept(DMusKernelEvent message) {
    KsState state = state();
    if (state != KsState.RUN && state != KsState.PAUSE) {
      counters.flushed += count(message);
      pool.putMessage(message);
      return;
    }
    held.observe(message);
    deliver(message);
  }

  private int count(DMusKernelEvent chain) {
    int count = 0;
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      count++;
    }
    counters.written.addAndGet(count);
    return count;
  }

  private void deliver(DMusKernelEvent message) {
    captured += count(message);
    taps.tapped(message);
    DMusKernelEvent event = message;
    while (event != null) {
      DMusKernelEvent next = event.next();
      event.next(null);
      handOver(event);
      event = next;
    }
  }

  private void handOver(DMusKernelEvent event) {
    long time =
        state() == KsState.RUN ? toPresentationTime(event.presTime100ns()) : presentationTime();
    event.presTime100ns(Math.max(0, time));
    pool.loans().received(event);
    if (!isRead) {
      pool.putMessage(event);
      counters.delivered++;
    } else if (!outbox.offer(event)) { // a stream with events that are not of this pool
      pool.putMessage(event);
      counters.undeliverable++;
    }
  }

  @Override
  public int read(ByteBuffer records) {
    int count = outbox.read(records);
    serveTheStarved();
    return count;
  }

  private void serveTheStarved() {
    if (starved) {
      starved = false;
      requestService();
    }
  }

  @Override
  long queued() {
    return outbox.size();
  }

  @Override
  long rejected() {
    return sink.lost();
  }

  @Override
  public StreamFaults streamFaults() {
    return engine.exclusively(sink::faults);
  }
}
