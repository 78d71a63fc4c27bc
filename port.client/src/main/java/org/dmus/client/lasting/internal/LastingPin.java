package org.dmus.client.lasting.internal;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dmus.client.BufferFault;
import org.dmus.client.ClientStatistics;
import org.dmus.client.EventSelection;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.client.LatencyReport;
import org.dmus.client.PinListener;
import org.dmus.client.PinMemory;
import org.dmus.client.PinStatistics;
import org.dmus.client.PinTap;
import org.dmus.client.QueuedEvent;
import org.dmus.client.StreamFaults;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PropertyRequest;
import org.dmus.mxf.AllocatorTrace;

/** A pin as its client sees it: the one there is now, and while there is none, what waits. */
final class LastingPin implements IPin {
  private final LastingFilter filter;
  private final Opening opening;
  private final PinKind kind;
  private final int pinId;
  private final long instanceId;
  private final KsDataFormat format;
  private final LastingTime time;
  private final Clients clients;
  private final Estate estate;
  private final Absence absence;
  private final Succession pins;
  private final Asking asking;
  private volatile PinListener listener;

  LastingPin(LastingFilter filter, Opening opening, PinKind kind, IPin first) {
    this.filter = filter;
    this.opening = opening;
    this.kind = kind;
    pinId = first.pinId();
    instanceId = first.instanceId();
    format = first.format();
    time = new LastingTime(filter.nanoTime());
    clients = new Clients(this, first);
    estate = new Estate(kind, time, clients, first);
    absence = new Absence(filter, pinId, time);
    pins = new Succession(first, estate, this::tell, absence::refused);
    asking = new Asking(pins, absence);
  }

  private void tell(PinListener.Event event) {
    PinListener l = listener;
    if (l != null) {
      l.pinEvent(this, event);
    }
  }

  boolean isWave() {
    return kind == PinKind.WAVE;
  }

  /** Whether there is no pin; one that was closed before anybody could hear it is none. */
  boolean isAway() {
    return pins.now() == null && !pins.isClosed();
  }

  void reopen(IFilter fresh) {
    pins.reopen(fresh, opening);
  }

  void goOn() {
    pins.goOn();
  }

  /** Who gave it to the client goes. */
  void closeForGood() {
    close();
    tell(PinListener.Event.CLOSED);
  }

  IPin now() {
    return pins.now();
  }

  <T> T underLock(Supplier<T> step) {
    return pins.underLock(step);
  }

  private void requireOpen() {
    if (pins.isClosed()) {
      throw new NtStatusException(
          NtStatus.INVALID_DEVICE_STATE, "pin " + pinId + " of " + filter.name() + " is closed");
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
    KsState state = asking.ask(IPin::state, pins::wanted);
    return state == KsState.STOP ? pins.wanted() : state;
  }

  @Override
  public boolean isAttached() {
    return asking.ask(IPin::isAttached, () -> false);
  }

  @Override
  public boolean isClosed() {
    return pins.isClosed();
  }

  @Override
  public void setState(KsState state) {
    requireOpen();
    pins.setState(state);
  }

  @Override
  public long presentationTime() {
    IPin p = pins.now();
    return p == null ? time.now100ns() : p.presentationTime();
  }

  @Override
  public int write(ByteBuffer records, long startTime100ns) {
    return clients.own().write(records, startTime100ns);
  }

  /** Takes records for later, or to the pin that is there after all. */
  int writeAway(LastingClient client, ByteBuffer records, long startTime100ns) {
    return underLock(
        () -> {
          if (pins.isClosed() || client.isClosed()) {
            return 0;
          }
          return pins.isAway()
              ? estate.write(client, records, startTime100ns)
              : client.writeNow(records, startTime100ns);
        });
  }

  @Override
  public BufferFault fault() {
    return asking.ask(IPin::fault, () -> null);
  }

  @Override
  public IPinClient openClient(String name) {
    IPinClient client = null;
    while (client == null) {
      client = asking.ask(p -> openClient(name, p), () -> openClient(name, null));
    }
    return client;
  }

  /** Returns null when there is another pin meanwhile. */
  private IPinClient openClient(String name, IPin on) {
    return underLock(
        () -> {
          requireOpen();
          return pins.present() == on ? clients.open(name, on) : null;
        });
  }

  void remove(LastingClient client) {
    underLock(
        () -> {
          estate.forget(client);
          return clients.remove(client);
        });
  }

  @Override
  public List<ClientStatistics> clients() {
    return kind == PinKind.RENDER ? underLock(clients::statistics) : List.of();
  }

  @Override
  public int read(ByteBuffer records) {
    return asking.ask(p -> p.read(records), () -> 0);
  }

  @Override
  public void flush() {
    IPin p = pins.now();
    if (p == null) {
      underLock(estate::flush);
    } else {
      p.flush();
    }
  }

  @Override
  public int cancel(EventSelection selection) {
    IPin p = pins.now();
    return p == null ? cancelAway(null, selection) : p.cancel(selection);
  }

  int cancelAway(LastingClient client, EventSelection selection) {
    return underLock(() -> estate.cancel(client, selection));
  }

  @Override
  public void panic() {
    IPin p = pins.now();
    if (p == null) {
      underLock(estate::flush); // what sounded ended when the port went
    } else {
      p.panic();
    }
  }

  @Override
  public List<QueuedEvent> queue(int limit) {
    return asking.ask(p -> p.queue(limit), List::of);
  }

  @Override
  public LatencyReport latency() {
    return asking.require(IPin::latency);
  }

  @Override
  public AllocatorTrace poolTrace() {
    return asking.ask(IPin::poolTrace, () -> new AllocatorTrace(List.of(), List.of()));
  }

  @Override
  public void listener(PinListener newListener) {
    listener = newListener;
  }

  @Override
  public void addTap(PinTap tap) {
    underLock(() -> estate.addTap(tap, pins.present()));
  }

  @Override
  public void removeTap(PinTap tap) {
    underLock(() -> estate.removeTap(tap, pins.present()));
  }

  @Override
  public StreamFaults streamFaults() {
    return asking.ask(IPin::streamFaults, () -> StreamFaults.NONE);
  }

  @Override
  public PinStatistics statistics() {
    return underLock(() -> estate.statistics(pins.present()));
  }

  @Override
  public Optional<Throwable> failure() {
    IPin p = pins.now();
    RuntimeException refusal = pins.refusal();
    if (refusal != null) {
      return Optional.of(refusal);
    }
    return p == null ? late() : p.failure();
  }

  private Optional<Throwable> late() {
    return pins.isClosed() ? Optional.empty() : absence.tooLong();
  }

  @Override
  public NtStatus property(PropertyRequest request) {
    return asking.ask(p -> p.property(request), () -> NtStatus.DEVICE_REMOVED);
  }

  @Override
  public PinMemory memory() {
    return asking.ask(IPin::memory, () -> underLock(estate::memory));
  }

  @Override
  public int restore(PinMemory other) {
    return asking.require(p -> p.restore(other));
  }

  @Override
  public void close() {
    pins.close();
    filter.closed(this);
  }
}
