package org.dmus.port.filter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.PinListener;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.NodeDescriptor;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PinDescriptor;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.IMXF;
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
  private final UUID classId;
  private final Engine engine;
  private final boolean offline;
  private final PoolSettings pools;
  private final BiConsumer<String, Throwable> log;
  private final PropertyDispatcher properties;
  private final List<Pin> pins = new CopyOnWriteArrayList<>();
  private final PinTaps pinTaps = new PinTaps();
  private final AtomicLong instances = new AtomicLong();
  private volatile FilterDescriptor description;
  private volatile StreamOpener opener;

  /**
   * Creates a filter without a miniport, whose music pins have pools of the default size.
   *
   * @param name name of the subdevice
   * @param classId class id of its miniport
   * @param engine runs its pins
   * @param offline whether time follows the wave sink
   * @param log takes failures of the miniport, any thread
   */
  public Filter(
      String name,
      UUID classId,
      Engine engine,
      boolean offline,
      BiConsumer<String, Throwable> log) {
    this(name, classId, engine, offline, PoolSettings.DEFAULT, log);
  }

  /**
   * Creates a filter without a miniport.
   *
   * @param name name of the subdevice
   * @param classId class id of its miniport
   * @param engine runs its pins
   * @param offline whether time follows the wave sink
   * @param pools the pool of each music pin
   * @param log takes failures of the miniport, any thread
   */
  public Filter(
      String name,
      UUID classId,
      Engine engine,
      boolean offline,
      PoolSettings pools,
      BiConsumer<String, Throwable> log) {
    this.name = name;
    this.classId = classId;
    this.engine = engine;
    this.offline = offline;
    this.pools = pools;
    this.log = log;
    this.properties = new PropertyDispatcher(this::liveDescription, engine.clock());
  }

  /** Binds a miniport: every open pin gets a stream on it again. On the control side. */
  public void attach(FilterDescriptor newDescription, StreamOpener newOpener) {
    Objects.requireNonNull(newDescription, "the miniport's getDescription returned null");
    engine.exclusively(
        () -> {
          description = newDescription;
          opener = newOpener;
          pins.forEach(this::attachOrReport);
        });
    engine.wake();
  }

  private void attachOrReport(Pin pin) {
    try {
      pin.attach(opener);
      pin.tell(PinListener.Event.ATTACHED);
    } catch (Throwable e) {
      pin.fail(Failure.without(e));
    }
  }

  /**
   * Unbinds the miniport: when this returns, none of its streams is open and nothing of it is held.
   * On the control side.
   */
  public void detach() {
    engine.exclusively(
        () -> {
          opener = null;
          for (Pin pin : pins) {
            pin.detach();
            pin.tell(PinListener.Event.DETACHED);
          }
          description = description == null ? null : withoutHandlers(description);
        });
    engine.wake();
  }

  /** Property handlers are the miniport's code. */
  private static FilterDescriptor withoutHandlers(FilterDescriptor d) {
    return new FilterDescriptor(
        d.pins().stream().map(Filter::withoutHandlers).toList(),
        d.nodes().stream()
            .map(node -> new NodeDescriptor(node.type(), node.name(), List.of()))
            .toList(),
        d.connections(),
        d.categories(),
        List.of());
  }

  private static PinDescriptor withoutHandlers(PinDescriptor p) {
    return new PinDescriptor(
        p.name(),
        p.dataFlow(),
        p.communication(),
        p.maxInstances(),
        p.dataRanges(),
        p.category(),
        List.of());
  }

  /** Closes every pin; none can be opened from now on. */
  public void close() {
    engine.exclusively(() -> opener = null);
    for (Pin pin : pins) {
      pin.close();
      pin.tell(PinListener.Event.CLOSED);
    }
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
          pins.remove(pin);
          engine.remove(pin.stage(), pin);
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

  private FilterDescriptor liveDescription() {
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
      case MIDI_RENDER -> open(new RenderPin(this, pinId, format, EventPool.ofMusicPin(pools)));
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
          requireRoom(pin.pinId());
          pin.attach(current);
          pins.add(pin);
          pinTaps.opened(pin);
          engine.add(pin.stage(), pin);
        });
    return pin;
  }

  private PinDescriptor requirePin(int pinId) {
    List<PinDescriptor> all = description().pins();
    if (pinId < 0 || pinId >= all.size()) {
      throw new NtStatusException(
          NtStatus.INVALID_PARAMETER,
          name + ": no pin " + pinId + ", it has 0.." + (all.size() - 1));
    }
    return all.get(pinId);
  }

  private void requireRoom(int pinId) {
    PinDescriptor pin = requirePin(pinId);
    long open = pins.stream().filter(p -> p.pinId() == pinId).count();
    if (open >= pin.maxInstances()) {
      throw new NtStatusException(
          NtStatus.INVALID_DEVICE_REQUEST,
          name + ": pin " + pinId + " (" + pin.name() + ") is open " + open + " times, its limit");
    }
  }

  private NtStatusException noMiniport() {
    return new NtStatusException(
        NtStatus.DEVICE_REMOVED,
        name + ": its miniport " + classId + " is not there; deploy its bundle");
  }

  @Override
  public KsDataFormat dataRangeIntersection(int pinId, KsDataRange clientRange) {
    throw new UnsupportedOperationException();
  }

  @Override
  public IPinCount.Counts pinCounts(int pinId) {
    throw new UnsupportedOperationException();
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
    return engine.exclusively(() -> dispatch(request, PropertyDispatcher.NO_PIN, null));
  }

  /** Sends a request to the miniport, exclusively; a handler that throws answers all the same. */
  NtStatus dispatch(PropertyRequest request, int pinId, IMXF stream) {
    request.minorTarget(stream);
    NtStatus status = NtStatus.UNSUCCESSFUL;
    try {
      status = properties.dispatch(request, pinId);
    } catch (NtStatusException e) {
      status = e.status();
    } catch (Throwable e) {
      report("property " + request.id() + " of " + request.set() + " failed", e);
    }
    if (status != NtStatus.PENDING) {
      request.minorTarget(null); // the client may keep the request, and not with it the miniport
    }
    return status;
  }
}
