package org.dmus.client.lasting.internal;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.PinTap;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.IPinCount;
import org.dmus.wave.WaveOutput;

/** A port, whatever version of the port driver it is of. */
final class LastingFilter implements IFilter {
  private final LongSupplier nanoTime;
  private final List<LastingPin> pins = new CopyOnWriteArrayList<>();
  private final List<PinTap> taps = new CopyOnWriteArrayList<>();
  private volatile IFilter now;
  private volatile String name = "";
  private volatile String id = "";
  private volatile UUID classId;

  LastingFilter(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** The port is there: its pins are opened in the order they were opened in before. */
  void arrived(IFilter filter) {
    name = filter.name();
    id = filter.id();
    classId = filter.classId();
    now = filter;
    taps.forEach(filter::addTap);
    List<LastingPin> away = pins.stream().filter(LastingPin::isAway).toList();
    away.forEach(pin -> pin.reopen(filter));
    // Wave pins first: what the music pins play is heard from the start.
    away.stream().filter(LastingPin::isWave).forEach(LastingPin::goOn);
    away.stream().filter(pin -> !pin.isWave()).forEach(LastingPin::goOn);
  }

  /** The port is not in the registry any more. */
  void gone(IFilter filter) {
    if (now == filter) {
      now = null;
    }
  }

  boolean isOf(IFilter filter) {
    return now == filter;
  }

  /** Closes the pins that are left, as their listeners hear. */
  void close() {
    pins.forEach(LastingPin::closeForGood);
  }

  void closed(LastingPin pin) {
    pins.remove(pin);
  }

  LongSupplier nanoTime() {
    return nanoTime;
  }

  private IFilter require() {
    IFilter present = now;
    if (present == null) {
      throw new NtStatusException(
          NtStatus.DEVICE_REMOVED, name + ": the port is away; wait for it, or start its bundles");
    }
    return present;
  }

  @Override
  public IPin openPin(int pinId, KsDataFormat format) {
    return open(filter -> filter.openPin(pinId, format), flow(pinId));
  }

  @Override
  public void addTap(PinTap tap) {
    taps.add(tap);
    IFilter present = now;
    if (present != null) {
      present.addTap(tap);
    }
  }

  @Override
  public void removeTap(PinTap tap) {
    taps.remove(tap);
    IFilter present = now;
    if (present != null) {
      present.removeTap(tap);
    }
  }

  @Override
  public IPin openWavePin(int pinId, WaveFormat format, WaveOutput output) {
    return open(filter -> filter.openWavePin(pinId, format, output), PinKind.WAVE);
  }

  private PinKind flow(int pinId) {
    List<org.dmus.ks.PinDescriptor> all = require().description().pins();
    boolean in = pinId >= 0 && pinId < all.size() && all.get(pinId).dataFlow() == KsDataFlow.IN;
    return in ? PinKind.RENDER : PinKind.CAPTURE;
  }

  private IPin open(Opening opening, PinKind kind) {
    IFilter present = require();
    LastingPin pin = new LastingPin(this, opening, kind, opening.open(present));
    pins.add(pin);
    catchUp(pin, present);
    return pin;
  }

  /** The port may have gone and come back before it knew of the pin. */
  private void catchUp(LastingPin pin, IFilter opened) {
    IFilter present = now;
    if (present != null && present != opened && pin.isAway()) {
      pin.reopen(present);
      pin.goOn();
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public UUID classId() {
    return classId;
  }

  @Override
  public boolean isLive() {
    IFilter present = now;
    return present != null && present.isLive();
  }

  @Override
  public FilterDescriptor description() {
    return require().description();
  }

  @Override
  public IMasterClock masterClock() {
    return require().masterClock();
  }

  @Override
  public KsDataFormat dataRangeIntersection(int pinId, KsDataRange clientRange) {
    return require().dataRangeIntersection(pinId, clientRange);
  }

  @Override
  public IPinCount.Counts pinCounts(int pinId) {
    return require().pinCounts(pinId);
  }

  @Override
  public void panic() {
    require().panic();
  }

  @Override
  public List<IPin> openPins() {
    return List.copyOf(pins);
  }

  @Override
  public NtStatus property(PropertyRequest request) {
    IFilter present = now;
    return present == null ? NtStatus.DEVICE_REMOVED : present.property(request);
  }
}
