package org.dmus.port.filter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.PinListener;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PinDescriptor;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.IMasterClock;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.EventPool;
import org.dmus.wave.WaveOutput;

/** A filter: the pins that clients opened, and the miniport behind them while there is one. */
public final class Filter implements IFilter {
  private volatile String name;
  private final UUID classId;
  private final Engine engine;
  private final boolean offline;
  private final BiConsumer<String, Throwable> log;
  private final PropertyDispatcher properties;
  private final List<Pin> pins = new CopyOnWriteArrayList<>();
  private final AtomicLong instances = new AtomicLong();
  private volatile FilterDescriptor description;
  private volatile StreamOpener opener;

  /**
   * Creates a filter without a miniport.
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
    this.name = name;
    this.classId = classId;
    this.engine = engine;
    this.offline = offline;
    this.log = log;
    this.properties = new PropertyDispatcher(this::description, engine.clock());
  }

  /** Binds a miniport: every open pin gets a stream on it again. On the control side. */
  public void attach(FilterDescriptor newDescription, StreamOpener newOpener) {
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
    } catch (RuntimeException e) {
      pin.fail(e);
    }
  }

  /** Unbinds the miniport: when this returns, none of its streams is open. On the control side. */
  public void detach() {
    engine.exclusively(
        () -> {
          opener = null;
          for (Pin pin : pins) {
            pin.detach();
            pin.tell(PinListener.Event.DETACHED);
          }
        });
  }

  /** Closes every pin. */
  public void close() {
    for (Pin pin : pins) {
      pin.close();
      pin.tell(PinListener.Event.CLOSED);
    }
  }

  /** Asks for service of every open stream that has a group. Any thread. */
  public void requestServiceOfStreams() {
    for (Pin pin : pins) {
      pin.requestService();
    }
  }

  /** Gives the filter the name it is published under. */
  public void rename(String newName) {
    name = newName;
  }

  /** {@return what runs the pins} */
  public Engine engine() {
    return engine;
  }

  PropertyDispatcher properties() {
    return properties;
  }

  long nextInstanceId() {
    return instances.incrementAndGet();
  }

  void report(String what, Throwable cause) {
    log.accept(name + ": " + what, cause);
  }

  void closed(Pin pin) {
    if (pins.remove(pin)) {
      engine.remove(pin.stage(), pin);
    }
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

  @Override
  public IMasterClock masterClock() {
    return engine.clock();
  }

  @Override
  public IPin openPin(int pinId, KsDataFormat format) {
    PinDescriptor pin = requirePin(pinId, format);
    EventPool pool = new EventPool();
    return open(
        pin.dataFlow() == KsDataFlow.IN
            ? new RenderPin(this, pinId, format, pool)
            : new CapturePin(this, pinId, format, pool));
  }

  @Override
  public IPin openWavePin(int pinId, WaveFormat format, WaveOutput output) {
    requirePin(pinId, KsDataFormat.pcm(format));
    return open(new WavePin(this, pinId, format, new EventPool(2, 2), output, offline));
  }

  private IPin open(Pin pin) {
    engine.exclusively(
        () -> {
          StreamOpener current = opener;
          if (current == null) {
            throw noMiniport();
          }
          pin.attach(current);
          pins.add(pin);
        });
    engine.add(pin.stage(), pin);
    return pin;
  }

  private PinDescriptor requirePin(int pinId, KsDataFormat format) {
    List<PinDescriptor> all = description().pins();
    if (pinId < 0 || pinId >= all.size()) {
      throw new NtStatusException(
          NtStatus.INVALID_PARAMETER,
          name + ": no pin " + pinId + ", it has 0.." + (all.size() - 1));
    }
    PinDescriptor pin = all.get(pinId);
    if (!pin.accepts(format)) {
      throw new NtStatusException(
          NtStatus.NO_MATCH,
          name + ": pin " + pinId + " (" + pin.name() + ") does not take " + format);
    }
    long open = pins.stream().filter(p -> p.pinId() == pinId).count();
    if (open >= pin.maxInstances()) {
      throw new NtStatusException(
          NtStatus.INVALID_DEVICE_REQUEST,
          name + ": pin " + pinId + " (" + pin.name() + ") is open " + open + " times, its limit");
    }
    return pin;
  }

  private NtStatusException noMiniport() {
    return new NtStatusException(
        NtStatus.DEVICE_REMOVED,
        name + ": its miniport " + classId + " is not there; deploy its bundle");
  }

  @Override
  public List<IPin> openPins() {
    return List.copyOf(pins);
  }

  @Override
  public NtStatus property(PropertyRequest request) {
    return engine.exclusively(() -> properties.dispatch(request, PropertyDispatcher.NO_PIN));
  }
}
