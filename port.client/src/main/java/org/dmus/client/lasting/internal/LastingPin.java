package org.dmus.client.lasting.internal;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.dmus.client.BufferFault;
import org.dmus.client.ClientStatistics;
import org.dmus.client.EventSelection;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.client.KeptEvent;
import org.dmus.client.LatencyReport;
import org.dmus.client.PinListener;
import org.dmus.client.PinMemory;
import org.dmus.client.PinStatistics;
import org.dmus.client.PinTap;
import org.dmus.client.QueuedEvent;
import org.dmus.client.lasting.LastingPorts;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PropertyRequest;
import org.dmus.mxf.AllocatorTrace;

/**
 * A pin of one version of the port driver after the other. While there is one, everything goes
 * straight to its pin; nothing of a version that has gone is kept.
 */
final class LastingPin implements IPin {
  private static final long OWN_CLIENT = 0;

  private final LastingFilter filter;
  private final Opening opening;
  private final PinKind kind;
  private final int pinId;
  private final long instanceId;
  private final KsDataFormat format;
  private final LastingTime time;
  private final AwayBuffers buffers;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<LastingClient> clients = new CopyOnWriteArrayList<>();
  private final List<PinTap> taps = new CopyOnWriteArrayList<>();
  private volatile IPin current;

  /** A pin that is open again, and plays nothing yet. */
  private IPin coming;

  private PinMemory memory = PinMemory.EMPTY;
  private PinStatistics earlier = Sums.NOTHING;
  private long clientsSoFar;
  private volatile KsState wanted = KsState.STOP;
  private volatile PinListener listener;
  private volatile Throwable problem;
  private volatile boolean attached;
  private volatile boolean closed;

  /** Opens the pin on a port. */
  @FunctionalInterface
  interface Opening {
    IPin open(IFilter filter);
  }

  LastingPin(LastingFilter filter, Opening opening, PinKind kind, IPin first) {
    this.filter = filter;
    this.opening = opening;
    this.kind = kind;
    this.pinId = first.pinId();
    this.instanceId = first.instanceId();
    this.format = first.format();
    this.time = new LastingTime(filter.nanoTime());
    this.buffers = new AwayBuffers(format);
    current = first;
    attached = first.isAttached();
    first.listener(this::heard);
  }

  boolean isWave() {
    return kind == PinKind.WAVE;
  }

  boolean isAway() {
    return current == null && !closed;
  }

  private void heard(IPin from, PinListener.Event event) {
    if (event == PinListener.Event.CLOSED) {
      left(from);
      return;
    }
    if (from == current) {
      attached = from.isAttached();
      tell(event);
    }
  }

  private void tell(PinListener.Event event) {
    PinListener l = listener;
    if (l != null) {
      l.pinEvent(this, event);
    }
  }

  /** The port driver has closed the pin. */
  private void left(IPin gone) {
    lock.lock();
    try {
      coming = gone == coming ? null : coming;
      if (closed || gone != current) {
        return;
      }
      memory = gone.memory();
      clients.forEach(c -> c.left(memory));
      leave(gone, memory.events().size());
      time.left(memory.presentationTime100ns(), wanted == KsState.RUN);
    } finally {
      lock.unlock();
    }
    if (attached) {
      attached = false;
      tell(PinListener.Event.DETACHED);
    }
  }

  /** Keeps of a pin what went through it, but events that travel. */
  private void leave(IPin gone, long travelling) {
    PinStatistics without = Sums.events(-travelling, 0, -travelling, 0);
    earlier = Sums.of(Sums.of(earlier, without), gone.statistics());
    current = null;
  }

  /** Opens the pin on the next version, in STOP, and tells it what the last one was told. */
  void reopen(IFilter fresh) {
    attempt(
        () -> {
          if (isAway()) {
            coming = opening.open(fresh);
            coming.listener(this::heard);
            clients.forEach(c -> c.reopened(coming));
            taps.forEach(coming::addTap);
            coming.restore(memory.with(0, List.of()));
          }
          return Optional.empty();
        });
  }

  /** Goes on with what waits, in the state that the client wants. */
  void goOn() {
    attempt(
        () -> {
          IPin fresh = coming;
          if (fresh == null) {
            return Optional.empty();
          }
          goOnWith(fresh);
          coming = null;
          current = fresh;
          attached = fresh.isAttached();
          problem = null;
          return Optional.of(PinListener.Event.ATTACHED);
        });
  }

  private void goOnWith(IPin fresh) {
    List<KeptEvent> events = memory.events().stream().map(this::ofNow).toList();
    long lost = events.size() - fresh.restore(PinMemory.EMPTY.with(0, events));
    earlier = Sums.of(earlier, Sums.events(lost, 0, 0, lost));
    memory = PinMemory.EMPTY;
    replay(fresh);
    fresh.restore(PinMemory.EMPTY.with(time.now100ns(), List.of()));
    fresh.setState(wanted);
  }

  /** The event as one of the same client, whose number may be another now. */
  private KeptEvent ofNow(KeptEvent e) {
    long client =
        clients.stream()
            .filter(c -> c.wasKnownAs(e.client()))
            .mapToLong(LastingClient::currentId)
            .findFirst()
            .orElse(OWN_CLIENT);
    return new KeptEvent(client, e.presTime100ns(), e.channelGroup(), e.message());
  }

  private void replay(IPin fresh) {
    for (AwayBuffers.Written w = buffers.peek(); w != null; w = buffers.peek()) {
      buffers.remove();
      int taken =
          w.client() == null
              ? fresh.write(w.records(), w.startTime100ns())
              : w.client().writeNow(w.records(), w.startTime100ns());
      long lost = w.count() - Math.max(0, taken);
      earlier = Sums.of(earlier, Sums.events(lost, 0, 0, lost));
    }
  }

  /** Does a step of coming back; when it fails, the pin waits for the next version. */
  private void attempt(Supplier<Optional<PinListener.Event>> step) {
    Optional<PinListener.Event> news;
    lock.lock();
    try {
      news = step.get();
    } catch (RuntimeException e) {
      news = Optional.of(PinListener.Event.FAILED);
      giveUp(e);
    } finally {
      lock.unlock();
    }
    news.ifPresent(this::tell);
  }

  private void giveUp(RuntimeException cause) {
    IPin half = coming;
    coming = null;
    // The text alone: an exception holds on to the classes of the version it comes from.
    problem =
        new NtStatusException(
            NtStatus.DEVICE_REMOVED,
            filter.name()
                + ": the new port driver does not open pin "
                + pinId
                + ": "
                + cause.getMessage());
    clients.forEach(LastingClient::forget);
    if (half != null) {
      half.close();
    }
  }

  @Override
  public int pinId() {
    return pinId;
  }

  @Override
  public long instanceId() {
    return instanceId;
  }

  @Override
  public KsDataFormat format() {
    return format;
  }

  @Override
  public KsState state() {
    IPin p = current;
    return p == null ? wanted : p.state();
  }

  @Override
  public boolean isAttached() {
    IPin p = current;
    return p != null && p.isAttached();
  }

  @Override
  public void setState(KsState state) {
    lock.lock();
    try {
      requireOpen();
      IPin p = current;
      if (p == null) {
        time.follow(state == KsState.RUN, state == KsState.STOP);
        if (state == KsState.STOP) {
          forgetWaiting();
        }
      } else {
        p.setState(state);
      }
      wanted = state;
    } finally {
      lock.unlock();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new NtStatusException(
          NtStatus.INVALID_DEVICE_STATE, "pin " + pinId + " of " + filter.name() + " is closed");
    }
  }

  private void forgetWaiting() {
    long forgotten = memory.events().size() + buffers.clear();
    earlier = Sums.of(earlier, Sums.events(forgotten, 0, forgotten, 0));
    memory = memory.with(memory.presentationTime100ns(), List.of());
  }

  @Override
  public long presentationTime() {
    IPin p = current;
    return p == null ? time.now100ns() : p.presentationTime();
  }

  @Override
  public int write(ByteBuffer records, long startTime100ns) {
    IPin p = current;
    return p == null ? writeAway(null, records, startTime100ns) : p.write(records, startTime100ns);
  }

  /** Takes records for later; a client that is null is the pin's own. */
  int writeAway(LastingClient client, ByteBuffer records, long startTime100ns) {
    lock.lock();
    try {
      if (closed || client != null && client.isClosed()) {
        return 0;
      }
      if (current == null) {
        return kind == PinKind.RENDER ? buffers.take(records, startTime100ns, client) : 0;
      }
      return client == null
          ? current.write(records, startTime100ns)
          : client.writeNow(records, startTime100ns);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public BufferFault fault() {
    IPin p = current;
    return p == null ? null : p.fault();
  }

  @Override
  public IPinClient openClient(String name) {
    lock.lock();
    try {
      requireOpen();
      IPin p = current;
      LastingClient client =
          new LastingClient(this, ++clientsSoFar, name, p == null ? null : p.openClient(name));
      clients.add(client);
      return client;
    } finally {
      lock.unlock();
    }
  }

  void close(LastingClient client) {
    lock.lock();
    try {
      if (clients.remove(client)) {
        IPinClient c = client.current();
        if (c != null) {
          c.close();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<ClientStatistics> clients() {
    IPin p = current;
    return p == null ? clients.stream().map(LastingClient::statistics).toList() : p.clients();
  }

  ClientStatistics statistics(LastingClient client) {
    lock.lock();
    try {
      long waiting = buffers.records(client);
      return client.sum(Sums.events(client.id(), client.name(), waiting, waiting, 0, 0));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int read(ByteBuffer records) {
    IPin p = current;
    return p == null ? 0 : p.read(records);
  }

  @Override
  public void flush() {
    lock.lock();
    try {
      IPin p = current;
      if (p == null) {
        forgetWaiting();
      } else {
        p.flush();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int cancel(EventSelection selection) {
    IPin p = current;
    return p == null ? 0 : p.cancel(selection);
  }

  @Override
  public void panic() {
    IPin p = current;
    if (p == null) {
      flush(); // what sounded ended when the port went
    } else {
      p.panic();
    }
  }

  @Override
  public List<QueuedEvent> queue(int limit) {
    IPin p = current;
    return p == null ? List.of() : p.queue(limit);
  }

  @Override
  public LatencyReport latency() {
    IPin p = current;
    if (p == null) {
      throw new NtStatusException(NtStatus.DEVICE_REMOVED, filter.name() + ": the port is away");
    }
    return p.latency();
  }

  @Override
  public AllocatorTrace poolTrace() {
    IPin p = current;
    return p == null ? new AllocatorTrace(List.of(), List.of()) : p.poolTrace();
  }

  @Override
  public void listener(PinListener newListener) {
    listener = newListener;
  }

  @Override
  public void addTap(PinTap tap) {
    underLock(
        () -> {
          taps.add(tap);
          IPin p = current;
          if (p != null) {
            p.addTap(tap);
          }
        });
  }

  @Override
  public void removeTap(PinTap tap) {
    underLock(
        () -> {
          taps.remove(tap);
          IPin p = current;
          if (p != null) {
            p.removeTap(tap);
          }
        });
  }

  private void underLock(Runnable step) {
    lock.lock();
    try {
      step.run();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public PinStatistics statistics() {
    lock.lock();
    try {
      long waiting = buffers.records() + memory.events().size();
      IPin p = current;
      PinStatistics before = Sums.of(Sums.events(waiting, waiting, 0, 0), earlier);
      return p == null ? before : Sums.of(before, p.statistics());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Optional<Throwable> failure() {
    IPin p = current;
    return p == null ? Optional.ofNullable(whyAway()) : p.failure();
  }

  private Throwable whyAway() {
    boolean late = time.awayNanos() > TimeUnit.SECONDS.toNanos(LastingPorts.AWAY_SECONDS);
    if (problem != null || closed || !late) {
      return problem;
    }
    return new NtStatusException(
        NtStatus.DEVICE_REMOVED,
        filter.name()
            + ": the port driver has been away for "
            + LastingPorts.AWAY_SECONDS
            + " s; start the bundle org.dmus.port.impl");
  }

  @Override
  public NtStatus property(PropertyRequest request) {
    IPin p = current;
    return p == null ? NtStatus.DEVICE_REMOVED : p.property(request);
  }

  @Override
  public PinMemory memory() {
    lock.lock();
    try {
      IPin p = current;
      return p == null ? memory : p.memory();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int restore(PinMemory other) {
    IPin p = current;
    if (p == null) {
      throw new NtStatusException(NtStatus.DEVICE_REMOVED, filter.name() + ": the port is away");
    }
    return p.restore(other);
  }

  @Override
  public void close() {
    IPin last = current;
    if (last != null) {
      last.close();
    }
    lock.lock();
    try {
      if (!closed) {
        closed = true;
        forgetWaiting();
        if (last != null && last == current) {
          leave(last, 0);
        }
        wanted = KsState.STOP;
        time.left(0, false);
      }
    } finally {
      lock.unlock();
    }
    filter.closed(this);
  }
}
