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
 */
final class CapturePin extends Pin {
  private final CaptureSink sink;
  private final Packer packer;
  private final SpscAtomicArrayQueue<DMusKernelEvent> outbox;
  private volatile boolean starved;
  private DMusKernelEvent unread;
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
      packer.reset();
    }
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
    if (!pool.canProvide(pool.capacity() / 3, 0)) {
      starved = true; // what the device has for us stays there until the client has read
      return;
    }
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
    KsState state = state();
    if (state != KsState.RUN && state != KsState.PAUSE) {
      pool.putMessage(event);
      counters.flushed++;
      return;
    }
    long time =
        state == KsState.RUN ? toPresentationTime(event.presTime100ns()) : presentationTime();
    event.presTime100ns(Math.max(0, time));
    counters.written.incrementAndGet();
    captured++;
    outbox.offer(event);
  }

  @Override
  public int read(ByteBuffer records) {
    ByteOrder callersOrder = records.order();
    records.order(ByteOrder.LITTLE_ENDIAN);
    int count = 0;
    for (DMusKernelEvent event = next(); event != null; event = next()) {
      if (!packer.put(records, event)) {
        unread = event;
        break;
      }
      pool.putMessage(event);
      count++;
    }
    counters.delivered += count;
    records.order(callersOrder);
    if (starved) {
      starved = false;
      requestService();
    }
    return count;
  }

  private DMusKernelEvent next() {
    DMusKernelEvent event = unread;
    unread = null;
    return event == null ? outbox.poll() : event;
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
