package org.dmus.port.filter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.PinListener;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PinDescriptor;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.IMasterClock;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.EventPool;
import org.dmus.port.engine.PoolSettings;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IPinCount;
import org.dmus.wave.WaveOutput;

/** A filter: the pins that clients opened, and the miniport behind them while there is one. */
public final class Filter implements IFilter {
  private volatile String name;
  private volatile UUID classId;
  private final Engine engine;
  private final boolean offline;
  private final PoolSettings pools;
  private final BiConsumer<String, Throwable> log;
  private final List<Pin> pins = new CopyOnWriteArrayList<>();
  private final InstanceCounts counts;
  private final PropertyRequests properties;
  private final HandlerLease handlers = new HandlerLease();
  private final Map<Integer, FarPin> wiring = new ConcurrentHashMap<>();
  private final PinTaps pinTaps = new PinTaps();
  private final AtomicLong instances = new AtomicLong();
  private volatile FilterDescriptor description;
  private volatile StreamOpener opener;
  private volatile boolean asleep;

  /**
   * What a bridge pin is wired to.
   *
   * @param device name of the other device
   * @param pinId pin there
   */
  public record FarPin(String device, int pinId) {}

  /** Creates a filter with pools of the default size that is the only one of its class. */
  public Filter(
      String name,
      UUID classId,
      Engine engine,
      boolean offline,
      BiConsumer<String, Throwable> log) {
    this(name, classId, engine, offline, PoolSettings.DEFAULT, log);
  }

  /** Creates a filter that is the only one of its class. */
  public Filter(
      String name,
      UUID classId,
      Engine engine,
      boolean offline,
      PoolSettings pools,
      BiConsumer<String, Throwable> log) {
    this(name, classId, engine, offline, pools, new GlobalInstances(), log);
  }

  /**
   * Creates a filter without a miniport.
   *
   * @param name name of the subdevice
   * @param classId class id of its miniport
   * @param engine runs its pins
   * @param offline whether time follows the wave sink
   * @param pools the pool of each music pin
   * @param global counts the pins of all filters
   * @param log takes failures of the miniport, any thread
   */
  public Filter(
      String name,
      UUID classId,
      Engine engine,
      boolean offline,
      PoolSettings pools,
      GlobalInstances global,
      BiConsumer<String, Throwable> log) {
    this.name = name;
    this.classId = classId;
    this.engine = engine;
    this.offline = offline;
    this.pools = pools;
    this.log = log;
    this.counts = new InstanceCounts(this, global, pins);
    this.properties = new PropertyRequests(this);
  }

  /** Binds a miniport: every open pin gets a stream on it again. On the control side. */
  public void attach(FilterDescriptor newDescription, StreamOpener newOpener) {
    Objects.requireNonNull(newDescription, "the miniport's getDescription returned null");
    engine.exclusively(
        () -> {
          description = newDescription;
          opener = newOpener;
          handlers.open();
          pins.forEach(this::attachOrReport);
        });
    engine.wake();
  }

  private void attachOrReport(Pin pin) {
    try {
      counts.of(pin.pinId(), requirePin(pin.pinId()), opener);
      pin.attach(opener);
      pin.tell(PinListener.Event.ATTACHED);
    } catch (Throwable e) {
      pin.fail(Failure.without(e));
    }
  }

  /**
   * Unbinds the miniport: when this returns, none of its streams is open, none of its handlers runs
   * and nothing of it is held. On the control side.
   */
  public void detach() {
    engine.exclusively(() -> opener = null);
    // Handlers may need the engine's lock to come to their end.
    drain(handlers);
    pins.forEach(pin -> drain(pin.handlers()));
    engine.exclusively(
        () -> {
          for (Pin pin : pins) {
            pin.detach();
            pin.tell(PinListener.Event.DETACHED);
          }
          description = description == null ? null : Descriptions.withoutHandlers(description);
        });
    engine.wake();
  }

  /** Waits until no handler runs that may use a stream, or the miniport. */
  void drain(HandlerLease lease) {
    if (!lease.drain()) {
      log.accept(name + ": a property handler does not end; the miniport goes without it", null);
    }
  }

  /** Closes every pin; none can be opened from now on. */
  public void close() {
    engine.exclusively(() -> opener = null);
    for (Pin pin : pins) {
      pin.close();
      pin.tell(PinListener.Event.CLOSED);
    }
  }

  /** Pauses the streams that run, until {@link #wake}. On the control side. */
  public void sleep() {
    power(true);
  }

  /** Has every pin go on to the state its client asked for. On the control side. */
  public void wake() {
    power(false);
  }

  private void power(boolean isAsleep) {
    engine.exclusively(
        () -> {
          if (asleep != isAsleep) {
            asleep = isAsleep;
            pins.forEach(Pin::followPower);
          }
        });
    engine.wake();
  }

  /** {@return whether the device is not in D0: streams get as far as PAUSE} */
  boolean isAsleep() {
    return asleep;
  }

  /**
   * Notes what a bridge pin is wired to.
   *
   * @param pinId the pin
   * @param other the other end; null = nothing
   */
  public void wire(int pinId, FarPin other) {
    if (other == null) {
      wiring.remove(pinId);
    } else {
      wiring.put(pinId, other);
    }
  }

  Optional<FarPin> wiredTo(int pinId) {
    return Optional.ofNullable(wiring.get(pinId));
  }

  /** Asks for service of every open stream that has a group. Any thread. */
  public void requestServiceOfStreams() {
    for (Pin pin : pins) {
      pin.notifyGroup();
    }
  }

  /** Gives the filter the name it is published under. */
  public void rename(String newName) {
    name = newName;
  }

  /** Taps every instance of a pin, now and to come. On the control side. */
  public void addTap(int pinId, Tap tap) {
    engine.exclusively(() -> pinTaps.add(pinId, tap, pins));
  }

  /** Undoes {@link #addTap}; when this returns the tap is not being called and never will be. */
  public void removeTap(Tap tap) {
    engine.exclusively(() -> pinTaps.remove(tap, pins));
  }

  /**
   * Opens a capture pin that nobody reads: what it captures is for its taps. On the control side.
   *
   * @param pinId pin, 0..n-1
   * @param format a format of music
   * @return the pin, owned by the caller
   */
  public TappedPin openTappedPin(int pinId, KsDataFormat format) {
    if (requireType(pinId, format) != DMusStreamType.MIDI_CAPTURE) {
      throw noStream(pinId, format);
    }
    return open(new CapturePin(this, pinId, format, EventPool.ofMusicPin(pools), false));
  }

  /** Says of which class its miniport is, before it is attached. */
  public void classId(UUID newClassId) {
    classId = newClassId;
  }

  /** {@return what runs the pins} */
  public Engine engine() {
    return engine;
  }

  long nextInstanceId() {
    return instances.incrementAndGet();
  }

  void report(String what, Throwable cause) {
    log.accept(name + ": " + what, cause);
  }

  void closed(Pin pin) {
    engine.exclusively(
        () -> {
          if (pins.remove(pin)) {
            counts.release(pin.pinId());
            engine.remove(pin.stage(), pin);
            pin.taps.closed();
          }
        });
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String id() {
    return UUID.nameUUIDFromBytes((classId + "/" + name).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  @Override
  public UUID classId() {
    return classId;
  }

  @Override
  public boolean isLive() {
    return opener != null;
  }

  @Override
  public FilterDescriptor description() {
    FilterDescriptor d = description;
    if (d == null) {
      throw noMiniport();
    }
    return d;
  }

  FilterDescriptor liveDescription() {
    if (opener == null) {
      throw noMiniport();
    }
    return description();
  }

  @Override
  public IMasterClock masterClock() {
    return engine.clock();
  }

  @Override
  public IPin openPin(int pinId, KsDataFormat format) {
    return switch (requireType(pinId, format)) {
      case MIDI_RENDER ->
          open(
              new RenderPin(
                  this, pinId, format, EventPool.ofMusicPin(pools), StaleNotes.DEFAULT_100NS));
      case MIDI_CAPTURE ->
          open(new CapturePin(this, pinId, format, EventPool.ofMusicPin(pools), true));
      case WAVE_SINK ->
          throw new NtStatusException(
              NtStatus.INVALID_DEVICE_REQUEST,
              name + ": pin " + pinId + " needs an output; open it with openWavePin");
    };
  }

  @Override
  public IPin openWavePin(int pinId, WaveFormat format, WaveOutput output) {
    KsDataFormat pcm = KsDataFormat.pcm(format);
    if (requireType(pinId, pcm) != DMusStreamType.WAVE_SINK) {
      throw noStream(pinId, pcm);
    }
    return open(new WavePin(this, pinId, format, new EventPool(2, 2), output, offline));
  }

  private DMusStreamType requireType(int pinId, KsDataFormat format) {
    PinDescriptor pin = requirePin(pinId);
    if (!pin.accepts(format)) {
      throw new NtStatusException(
          NtStatus.NO_MATCH,
          name + ": pin " + pinId + " (" + pin.name() + ") does not take " + format);
    }
    return DMusStreamType.of(pin.dataFlow(), format).orElseThrow(() -> noStream(pinId, format));
  }

  private NtStatusException noStream(int pinId, KsDataFormat format) {
    return new NtStatusException(
        NtStatus.INVALID_DEVICE_REQUEST,
        name + ": no kind of stream takes " + format + " at pin " + pinId);
  }

  private TappedPin open(Pin pin) {
    engine.exclusively(
        () -> {
          StreamOpener current = opener;
          if (current == null) {
            throw noMiniport();
          }
          acquireAndAttach(pin, current);
          pins.add(pin);
          pinTaps.opened(pin);
          engine.add(pin.stage(), pin);
        });
    return pin;
  }

  private void acquireAndAttach(Pin pin, StreamOpener current) {
    counts.acquire(pin.pinId(), requirePin(pin.pinId()), current);
    try {
      pin.attach(current);
    } catch (Throwable e) {
      counts.release(pin.pinId());
      throw e;
    }
  }

  PinDescriptor requirePin(int pinId) {
    List<PinDescriptor> all = description().pins();
    if (pinId < 0 || pinId >= all.size()) {
      throw new NtStatusException(
          NtStatus.INVALID_PARAMETER,
          name + ": no pin " + pinId + ", it has 0.." + (all.size() - 1));
    }
    return all.get(pinId);
  }

  private NtStatusException noMiniport() {
    return new NtStatusException(
        NtStatus.DEVICE_REMOVED,
        name + ": its miniport " + classId + " is not there; deploy its bundle");
  }

  @Override
  public KsDataFormat dataRangeIntersection(int pinId, KsDataRange clientRange) {
    return intersection(pinId, clientRange)
        .orElseThrow(
            () ->
                new NtStatusException(
                    NtStatus.NO_MATCH,
                    name + ": pin " + pinId + " has no format in common with " + clientRange));
  }

  Optional<KsDataFormat> intersection(int pinId, KsDataRange clientRange) {
    return askMiniport(
        miniport -> DataRangeIntersection.of(pinId, requirePin(pinId), clientRange, miniport));
  }

  @Override
  public IPinCount.Counts pinCounts(int pinId) {
    return askMiniport(miniport -> counts.of(pinId, requirePin(pinId), miniport));
  }

  private <T> T askMiniport(Function<StreamOpener, T> question) {
    return engine.exclusively(
        () -> {
          liveDescription();
          return question.apply(opener);
        });
  }

  @Override
  public void panic() {
    pins.forEach(Pin::panic);
  }

  @Override
  public List<IPin> openPins() {
    return List.copyOf(pins);
  }

  @Override
  public NtStatus property(PropertyRequest request) {
    return properties.send(request, PropertyDispatcher.NO_PIN, handlers, null);
  }

  /** Sends a request to a pin's stream. */
  NtStatus property(PropertyRequest request, Pin pin) {
    return properties.send(request, pin.pinId(), pin.handlers(), pin);
  }
}
