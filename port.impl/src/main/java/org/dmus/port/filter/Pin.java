package org.dmus.port.filter;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.dmus.client.IPin;
import org.dmus.client.PinListener;
import org.dmus.client.PinStatistics;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PropertyRequest;
import org.dmus.mxf.IMXF;
import org.dmus.port.engine.Duty;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.EventPool;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IServiceGroup;
import org.dmus.portcls.IServiceSink;

/**
 * What all pins have in common: the state machine, presentation time, and the stream that comes and
 * goes.
 */
abstract class Pin implements IPin, Duty {
  final Filter filter;
  final Engine engine;
  final EventPool pool;
  final PinCounters counters = new PinCounters();

  private final int pinId;
  private final long instanceId;
  private final DMusStreamType type;
  private final KsDataFormat format;
  private final IServiceSink serviceSink = this::serve;
  private volatile KsState state = KsState.STOP;
  private volatile PinListener listener;
  private volatile Throwable failure;
  private volatile DMusStream stream;
  private volatile long baseTime100ns;
  private volatile long frozenTime100ns;
  private boolean closed;

  Pin(Filter filter, int pinId, DMusStreamType type, KsDataFormat format, EventPool pool) {
    this.filter = filter;
    this.engine = filter.engine();
    this.pool = pool;
    this.pinId = pinId;
    this.instanceId = filter.nextInstanceId();
    this.type = type;
    this.format = format;
  }

  /** The stage at which the pin works. */
  abstract Engine.Stage stage();

  /** Called when a stream was opened, before it leaves STOP. */
  void opened(IMXF newStream) {}

  /** Called before the pin leaves a state, while its stream is still in it. */
  void leaving(KsState from, KsState to) {}

  /** Called when the pin entered a state. */
  void entered(KsState from, KsState to) {}

  /** Called before the stream is closed, in STOP. */
  void closing(IMXF oldStream) {}

  /** Serves the stream when its group was notified. */
  void serve() {}

  /** Asks for service of the stream, if it has a group. Any thread. */
  final void requestService() {
    DMusStream s = stream;
    if (s != null && s.serviceGroup().isPresent()) {
      s.serviceGroup().get().requestService();
    }
  }

  final IMXF mxf() {
    DMusStream s = stream;
    return s == null ? null : s.mxf();
  }

  final DMusStream stream() {
    return stream;
  }

  /** Converts presentation time to master time; meaningful in RUN. */
  final long toMasterTime(long presentationTime100ns) {
    return presentationTime100ns + baseTime100ns;
  }

  /** Converts master time to presentation time; meaningful in RUN. */
  final long toPresentationTime(long masterTime100ns) {
    return masterTime100ns - baseTime100ns;
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
    return state;
  }

  @Override
  public final boolean isAttached() {
    return stream != null;
  }

  @Override
  public final long presentationTime() {
    return state == KsState.RUN ? toPresentationTime(engine.clock().getTime()) : frozenTime100ns;
  }

  @Override
  public final void setState(KsState target) {
    engine.exclusively(
        () -> {
          requireOpen();
          while (state != target) {
            step(state, state.stepTowards(target));
          }
        });
    engine.wake();
  }

  private void step(KsState from, KsState to) {
    leaving(from, to);
    if (stream != null) {
      stream.mxf().setState(to);
    }
    long now = engine.clock().getTime();
    if (to == KsState.RUN) {
      baseTime100ns = now - frozenTime100ns;
    } else if (from == KsState.RUN) {
      frozenTime100ns = now - baseTime100ns;
    } else if (to == KsState.STOP) {
      frozenTime100ns = 0;
    }
    state = to;
    entered(from, to);
  }

  private void requireOpen() {
    if (closed) {
      throw new NtStatusException(
          NtStatus.INVALID_DEVICE_STATE,
          "pin " + instanceId + " of " + filter.name() + " is closed");
    }
  }

  /**
   * Opens a stream on the miniport and brings it to the pin's state. On the control side,
   * exclusively.
   */
  final void attach(StreamOpener opener) {
    DMusStream opened = opener.newStream(pinId, type, format, pool);
    opened.serviceGroup().ifPresent(group -> group.addMember(serviceSink));
    try {
      opened(opened.mxf());
      for (KsState s = KsState.STOP; s != state; ) {
        s = s.stepTowards(state);
        opened.mxf().setState(s);
      }
    } catch (RuntimeException e) {
      close(opened);
      throw e;
    }
    stream = opened;
    failure = null;
  }

  /** Stops and closes the stream; the pin stays. On the control side, exclusively. */
  final void detach() {
    DMusStream old = stream;
    if (old == null) {
      return;
    }
    KsState s = state;
    while (s != KsState.STOP) {
      KsState next = s.stepTowards(KsState.STOP);
      try {
        leaving(s, next);
        old.mxf().setState(next);
      } catch (RuntimeException e) {
        filter.report("miniport failed in setState(" + next + ")", e);
      }
      s = next;
    }
    stream = null;
    close(old);
  }

  private void close(DMusStream old) {
    closing(old.mxf());
    Optional<IServiceGroup> group = old.serviceGroup();
    group.ifPresent(g -> g.removeMember(serviceSink));
    try {
      old.mxf().close();
    } catch (RuntimeException e) {
      filter.report("miniport failed to close a stream", e);
    }
  }

  /** Takes the stream away from a pin that cannot go on. */
  final void fail(Throwable cause) {
    failure = cause;
    filter.report("pin " + instanceId + " failed", cause);
    tell(PinListener.Event.FAILED);
  }

  final void tell(PinListener.Event event) {
    PinListener l = listener;
    if (l != null) {
      l.pinEvent(this, event);
    }
  }

  @Override
  public final long work(long now) {
    try {
      return workNow(now);
    } catch (RuntimeException | LinkageError e) {
      // A miniport that throws loses its stream; the engine and the other pins go on.
      fail(e);
      detach();
      return NEVER;
    }
  }

  /** Does what is due; may be interrupted by an exception of the miniport. */
  abstract long workNow(long now);

  @Override
  public final void listener(PinListener newListener) {
    listener = newListener;
  }

  @Override
  public final Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public final NtStatus property(PropertyRequest request) {
    return engine.exclusively(
        () -> {
          request.minorTarget(mxf());
          return filter.properties().dispatch(request, pinId);
        });
  }

  @Override
  public int write(ByteBuffer records, long startTime100ns) {
    return 0;
  }

  @Override
  public int read(ByteBuffer records) {
    return 0;
  }

  @Override
  public void flush() {}

  /** Events on their way through the pin. */
  long queued() {
    return 0;
  }

  /** Records refused as malformed. */
  long rejected() {
    return 0;
  }

  @Override
  public final PinStatistics statistics() {
    return engine.exclusively(
        () ->
            new PinStatistics(
                counters.written.get(),
                counters.delivered,
                queued(),
                counters.flushed,
                counters.lostDetached,
                counters.undeliverable,
                rejected(),
                counters.late,
                counters.notesEnded,
                counters.queueHighWater,
                counters.frames,
                counters.underruns,
                pool.statistics()));
  }

  @Override
  public final void close() {
    engine.exclusively(
        () -> {
          if (closed) {
            return;
          }
          detach();
          while (state != KsState.STOP) {
            step(state, state.stepTowards(KsState.STOP));
          }
          flush();
          closed = true;
        });
    filter.closed(this);
  }
}
