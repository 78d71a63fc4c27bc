package org.dmus.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
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
 */
public record FakeSubdevice(String name, FilterDescriptor description, List<IPin> openPins)
    implements ISubdevice, IFilter {

  /** A subdevice that waits for its miniport. */
  public static FakeSubdevice waiting(String name) {
    return new FakeSubdevice(name, null, List.of());
  }

  @Override
  public SubdeviceConfiguration configuration() {
    Map<String, Object> settings = Map.of("rate", 0, "device", "midi0");
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
  public void panic() {}
}
