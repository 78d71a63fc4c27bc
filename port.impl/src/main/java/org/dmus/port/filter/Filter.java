package org.dmus.port.filter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.PinTap;
import org.dmus.client.StreamRefusal;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.IMasterClock;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.RevocableLock;
import org.dmus.port.keep.PinRequests;
import org.dmus.port.property.HandlerLease;
import org.dmus.port.recall.Rendered;
import org.dmus.port.stream.StreamOpener;
import org.dmus.portcls.IPinCount;
import org.dmus.wave.WaveOutput;

/**
 * A filter: the pins that clients opened, and the miniport behind them while there is one.
 *
 * <p>First stands what the driver does with it, then what the graph, then its clients, then its own
 * pins. {@link Attachment} has the miniport come and go, {@link DescribedPins} knows what it said
 * of its pins, {@link PinKinds} makes them, {@link OpenPins} are those that are open, {@link
 * PropertyRequests} go to the miniport's handlers.
 */
public final class Filter implements IFilter {
  private volatile String name;
  private volatile UUID classId;
  private final Engine engine;
  private volatile PinSettings settings;
  private final BiConsumer<String, Throwable> log;
  private final Rendered rendered;
  private final MiniportSlot slot = new MiniportSlot(this);
  private final DescribedPins described = new DescribedPins(this, slot);
  private final PinKinds kinds;
  private final OpenPins pins;
  private final PropertyRequests properties;
  private final Retelling told;
  private final PropertyTarget itself;
  private final Attachment attachment;
  private final AtomicLong instances = new AtomicLong();

  /** Creates a filter with pins as by default that is the only one of its class. */
  public Filter(
      String name,
      UUID classId,
      Engine engine,
      boolean offline,
      BiConsumer<String, Throwable> log) {
    this(name, classId, engine, offline, PinSettings.DEFAULT, new GlobalInstances(), log);
  }

  /**
   * Creates a filter without a miniport.
   *
   * @param name name of the subdevice
   * @param classId class id of its miniport
   * @param engine runs its pins
   * @param offline whether time follows the wave sink
   * @param settings of each music pin
   * @param global counts the pins of all filters
   * @param log takes failures of the miniport, any thread
   */
  public Filter(
      String name,
      UUID classId,
      Engine engine,
      boolean offline,
      PinSettings settings,
      GlobalInstances global,
      BiConsumer<String, Throwable> log) {
    this.name = name;
    this.classId = classId;
    this.engine = engine;
    this.settings = settings;
    this.log = log;
    this.rendered = new Rendered(engine.clock());
    this.kinds = new PinKinds(this, described, offline);
    this.pins = new OpenPins(this, slot, described, global);
    this.properties = new PropertyRequests(this, slot, described);
    this.told = new Retelling(this, properties);
    this.itself = new FilterTarget(new HandlerLease(), openMemory());
    this.attachment = new Attachment(this, slot, pins, itself, told);
  }

  /**
   * Binds a miniport: every open pin gets a stream on it again, which is told what the last one was
   * told before it plays. On the control side.
   */
  public void attach(FilterDescriptor description, StreamOpener miniport) {
    attachment.begin(description, miniport);
  }

  /** Says which lock is held by who attaches: what it asks of the miniport is watched. */
  public void attachedUnder(RevocableLock lock) {
    told.under(lock);
  }

  /**
   * Unbinds the miniport: when this returns, none of its streams is open, none of its handlers runs
   * and nothing of it is held. On the control side.
   */
  public void detach() {
    attachment.end();
  }

  /**
   * Gives up the miniport without calling it. Exclusively.
   *
   * @param why what the clients of its pins hear
   * @param rest takes what closes the streams, when the call that does not end is over
   */
  public void abandon(NtStatusException why, Consumer<Runnable> rest) {
    attachment.abandon(why, rest);
  }

  /** Whether a pin runs on nothing until the miniport is back, and may wait. Exclusively. */
  public boolean isAwaitingMiniport() {
    return settings.queuesAway() && pins.awaitMiniport();
  }

  /** Closes every pin; none can be opened from now on. */
  public void close() {
    engine.exclusively(slot::unbind);
    pins.closeAll();
  }

  /** Pauses the streams that run, until {@link #wake}. On the control side. */
  public void sleep() {
    pins.sleep(true);
  }

  /** Has every pin go on to the state its client asked for. On the control side. */
  public void wake() {
    pins.sleep(false);
  }

  /**
   * Notes what a bridge pin is wired to.
   *
   * @param pinId the pin
   * @param other the other end; null = nothing
   */
  public void wire(int pinId, FarPin other) {
    described.wire(pinId, other);
  }

  /** Asks for service of every open stream that has a group. Any thread. */
  public void requestServiceOfStreams() {
    for (Pin pin : pins.list()) {
      pin.notifyGroup();
    }
  }

  /**
   * Changes the settings of pins. Open ones follow how long events wait and how late notes may be;
   * pools and memory hold for those opened from now on. Any thread.
   */
  public void settings(PinSettings changed) {
    settings = changed;
    engine.wake(); // what waits may have waited long enough
  }

  /** Gives the filter the name it is published under. */
  public void rename(String newName) {
    name = newName;
  }

  /** Says of which class its miniport is, before it is attached. */
  public void classId(UUID newClassId) {
    classId = newClassId;
  }

  /** Says what to do when the last pin was closed, on the thread that did; with no lock held. */
  public void whenUnused(Runnable action) {
    pins.whenUnused(action);
  }

  /** {@return why the last stream did not open; empty when it did} */
  public Optional<StreamRefusal> refusal() {
    return pins.refusal().last();
  }

  /** Forgets it: the settings or the miniport are others now. */
  public void forgetRefusal() {
    pins.refusal().forget();
  }

  /** {@return what runs the pins} */
  public Engine engine() {
    return engine;
  }

  /**
   * Opens a music pin for the graph: it gives way when a program opens one and there is no room for
   * both, and what a capture pin captures is for its taps alone. On the control side.
   *
   * @param pinId pin, 0..n-1
   * @param format a format of music
   * @return the pin, owned by the caller
   */
  public TappedPin openTappedPin(int pinId, KsDataFormat format) {
    return open(kinds.tapped(pinId, format));
  }

  /** Taps every instance of a pin, now and to come. On the control side. */
  public void addTap(int pinId, Tap tap) {
    pins.addTap(pinId, tap);
  }

  /** Undoes {@link #addTap}; when this returns the tap is not being called and never will be. */
  public void removeTap(Tap tap) {
    pins.removeTap(tap);
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
    return slot.isBound();
  }

  @Override
  public FilterDescriptor description() {
    return slot.description();
  }

  @Override
  public IMasterClock masterClock() {
    return engine.clock();
  }

  @Override
  public IPin openPin(int pinId, KsDataFormat format) {
    return open(kinds.music(pinId, format));
  }

  @Override
  public IPin openWavePin(int pinId, WaveFormat format, WaveOutput output) {
    return open(kinds.wave(pinId, format, output));
  }

  private TappedPin open(Pin pin) {
    pins.open(pin);
    return pin;
  }

  @Override
  public List<IPin> openPins() {
    return List.copyOf(pins.list());
  }

  @Override
  public IPinCount.Counts pinCounts(int pinId) {
    return engine.exclusively(() -> pins.counts(pinId));
  }

  @Override
  public KsDataFormat dataRangeIntersection(int pinId, KsDataRange clientRange) {
    return described.requireIntersection(pinId, clientRange);
  }

  @Override
  public NtStatus property(PropertyRequest request) {
    return properties.send(request, itself);
  }

  @Override
  public void panic() {
    pins.list().forEach(Pin::panic);
  }

  @Override
  public void addTap(PinTap tap) {
    pins.addTap(PinTaps.EVERY_PIN, new GuestTap(tap));
  }

  @Override
  public void removeTap(PinTap tap) {
    pins.removeTap(tap);
  }

  @Override
  public String toString() {
    return "port " + name + (isLive() ? "" : " (away)");
  }

  PinSettings settings() {
    return settings;
  }

  boolean isAsleep() {
    return pins.areAsleep();
  }

  /** Returns how far the sound of the streams is made. */
  Rendered rendered() {
    return rendered;
  }

  long nextInstanceId() {
    return instances.incrementAndGet();
  }

  /** Creates the memory of one pin. */
  PinRequests openMemory() {
    return told.open(settings.keptBytes());
  }

  /** Repeats to the stream of a pin what another one was told. With no lock held. */
  void repeat(PinRequests pin) {
    told.repeat(pin);
  }

  /** What requests are sent to: the filter, and its open pins. */
  Stream<PropertyTarget> targets() {
    return Stream.concat(Stream.of(itself), pins.list().stream());
  }

  /** Sends a request to a pin's stream. */
  NtStatus property(PropertyRequest request, Pin pin) {
    return properties.send(request, pin);
  }

  /** Waits until no handler runs that may use a stream, or the miniport. */
  void drain(HandlerLease lease) {
    if (!lease.drain()) {
      log.accept(name + ": a property handler does not end; the miniport goes without it", null);
    }
  }

  void report(String what, Throwable cause) {
    log.accept(name + ": " + what, cause);
  }

  void closed(Pin pin) {
    pins.closed(pin);
  }
}
