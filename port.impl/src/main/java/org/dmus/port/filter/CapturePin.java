package org.dmus.port.filter;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.dmus.client.PinListener;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.EventPool;
import org.dmus.portcls.DMusStreamType;
import org.jctools.queues.atomic.SpscAtomicArrayQueue;

/**
 * A music pin out of the filter. The engine serves the stream when its group is notified and parses
 * what it delivers; the client's thread packs the events into its buffers.
 *
 * <p>{@link #reading} keeps the client's thread and one that flushes apart; the engine never takes
 * it to deliver.
 */
final class CapturePin extends Pin {
  private final CaptureSink sink;
  private final Packer packer;
  private final SpscAtomicArrayQueue<DMusKernelEvent> outbox;
  private final Object reading = new Object();
  private volatile boolean starved;
  private long captured;
  private boolean ended;

  CapturePin(Filter filter, int pinId, KsDataFormat format, EventPool pool) {
    super(filter, pinId, DMusStreamType.MIDI_CAPTURE, format, pool);
    sink = new CaptureSink(pool, this::accept);
    packer = new Packer(format.equals(KsDataFormat.MIDI));
    outbox = new SpscAtomicArrayQueue<>(pool.capacity());
  }

  @Override
  Engine.Stage stage() {
    return Engine.Stage.MUSIC;
  }

  @Override
  void opened(IMXF newStream) {
    ended = false;
    newStream.connectOutput(sink);
  }

  @Override
  void closing(IMXF oldStream) {
    oldStream.disconnectOutput(sink);
  }

  @Override
  void entered(KsState from, KsState to) {
    sink.setState(to);
    if (to == KsState.STOP) {
      discard();
    }
  }

  @Override
  public void flush() {
    engine.exclusively(this::discard);
  }

  private void discard() {
    synchronized (reading) {
      for (DMusKernelEvent e = outbox.poll(); e != null; e = outbox.poll()) {
        pool.putMessage(e);
        counters.flushed++;
      }
      if (state() == KsState.STOP) {
        packer.reset();
      }
    }
    serveTheStarved();
  }

  @Override
  long workNow(long now) {
    return NEVER;
  }

  @Override
  void serve() {
    IMXF stream = mxf();
    if (stream == null || ended) {
      return;
    }
    // What the device has for us stays there until the client has read. Said before it is checked:
    // a client that empties the pin in between has to see it.
    starved = true;
    if (!pool.canProvide(pool.capacity() / 3, pool.bufferCapacity() / 3)) {
      return;
    }
    starved = false;
    long before = captured;
    NtStatus status = stream.putMessage(null);
    if (captured != before) {
      tell(PinListener.Event.DATA);
    }
    if (status == NtStatus.DEVICE_REMOVED) {
      ended = true;
      fail(new NtStatusException(status, filter.name() + ": the device has no more input"));
    }
  }

  private void accept(DMusKernelEvent event) {
    counters.written.incrementAndGet();
    KsState state = state();
    if (state != KsState.RUN && state != KsState.PAUSE) {
      pool.putMessage(event);
      counters.flushed++;
      return;
    }
    long time =
        state == KsState.RUN ? toPresentationTime(event.presTime100ns()) : presentationTime();
    event.presTime100ns(Math.max(0, time));
    captured++;
    if (!outbox.offer(event)) { // a stream with events that are not of this pool
      pool.putMessage(event);
      counters.undeliverable++;
    }
  }

  @Override
  public int read(ByteBuffer records) {
    ByteOrder callersOrder = records.order();
    records.order(ByteOrder.LITTLE_ENDIAN);
    int count;
    synchronized (reading) {
      count = pack(records);
    }
    records.order(callersOrder);
    serveTheStarved();
    return count;
  }

  private int pack(ByteBuffer records) {
    int count = 0;
    DMusKernelEvent event = outbox.peek();
    while (event != null && packer.put(records, event)) {
      outbox.poll();
      pool.putMessage(event);
      count++;
      event = outbox.peek();
    }
    counters.delivered += count;
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
}
