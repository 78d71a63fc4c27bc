package org.dmus.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.PinTap;
import org.dmus.client.Quarantine;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PinDescriptor;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.IPinCount;
import org.dmus.wave.WaveOutput;

/**
 * A published UART subdevice and its filter in one.
 *
 * @param name its name
 * @param description what its miniport says; null = there never was one
 * @param openPins its open pins
 * @param settings its settings
 * @param panics how often it was silenced
 */
public record FakeSubdevice(
    String name,
    FilterDescriptor description,
    List<IPin> openPins,
    Map<String, Object> settings,
    AtomicInteger panics)
    implements ISubdevice, IFilter {

  /** What a keyboard is. */
  public static final FilterDescriptor CAPTURE =
      new FilterDescriptor(
          List.of(
              new PinDescriptor(
                  "out",
                  KsDataFlow.OUT,
                  KsCommunication.SINK,
                  1,
                  List.of(KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC)),
                  KsGuids.CATEGORY_CAPTURE,
                  List.of())),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  /** A subdevice with a few settings. */
  public FakeSubdevice(String name, FilterDescriptor description, List<IPin> openPins) {
    this(name, description, openPins, Map.of("rate", 0, "device", "midi0"), new AtomicInteger());
  }

  /** The same with one setting. */
  public FakeSubdevice with(String key, Object value) {
    return new FakeSubdevice(name, description, openPins, Map.of(key, value), panics);
  }

  /** The same that says it is something else. */
  public FakeSubdevice describedAs(FilterDescriptor other) {
    return new FakeSubdevice(name, other, openPins, settings, panics);
  }

  /** A subdevice that waits for its miniport. */
  public static FakeSubdevice waiting(String name) {
    return new FakeSubdevice(name, null, List.of());
  }

  @Override
  public void addTap(PinTap tap) {}

  @Override
  public void removeTap(PinTap tap) {}

  @Override
  public SubdeviceConfiguration configuration() {
    return new SubdeviceConfiguration(name, classId(), Runner.REALTIME, true, settings);
  }

  @Override
  public IFilter filter() {
    return this;
  }

  @Override
  public Optional<String> problem() {
    return isLive() ? Optional.empty() : Optional.of("no miniport");
  }

  @Override
  public Optional<Quarantine> quarantine() {
    return Optional.empty();
  }

  @Override
  public void readmit() {}

  @Override
  public long runUntil(long time100ns) {
    throw new IllegalStateException("in real time");
  }

  @Override
  public void close() {}

  @Override
  public String id() {
    return "id-" + name;
  }

  @Override
  public UUID classId() {
    return ClassIds.MINIPORT_DMUS_UART;
  }

  @Override
  public boolean isLive() {
    return description != null;
  }

  @Override
  public FilterDescriptor description() {
    if (description == null) {
      throw new NtStatusException(NtStatus.DEVICE_REMOVED, "there never was a miniport");
    }
    return description;
  }

  @Override
  public IMasterClock masterClock() {
    return () -> 0;
  }

  @Override
  public IPin openPin(int pinId, KsDataFormat format) {
    throw new UnsupportedOperationException();
  }

  @Override
  public IPin openWavePin(int pinId, WaveFormat format, WaveOutput output) {
    throw new UnsupportedOperationException();
  }

  @Override
  public NtStatus property(PropertyRequest request) {
    return NtStatus.NOT_FOUND;
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
    panics.incrementAndGet();
  }
}
