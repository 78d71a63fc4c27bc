package org.dmus.miniport.capture;

import java.util.Optional;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;
import org.dmus.portcls.MiniportDriver;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/** The capture miniport: MIDI bytes, with the time they came, from a device path. */
@Component(service = IMiniportDMus.class, scope = ServiceScope.PROTOTYPE)
@MiniportDriver(
    clsid = "d3f0ce1d-fffc-11d1-81b0-0060083316c1",
    name = "DMus UART capture",
    subdevice = "capture")
public final class CaptureMiniport implements IMiniportDMus {

  private final Link.Opener links;
  private final FilterDescriptor description;
  private IPortDMus port;
  private IServiceGroup group;
  private CaptureStream stream;

  /** Creates an instance; the port initialises it. */
  public CaptureMiniport() {
    this(PathLink::open);
  }

  CaptureMiniport(Link.Opener links) {
    this.links = links;
    description = CaptureFilter.describe(new CaptureProperties(this::deviceName));
  }

  @Override
  public FilterDescriptor getDescription() {
    return description;
  }

  @Override
  public Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortDMus port) {
    if (resources == null) {
      throw new NtStatusException(
          NtStatus.DEVICE_CONFIGURATION_ERROR, "capture: no resource list: pass an empty one");
    }
    CaptureSettings.fifo(port.newRegistryKey()); // a bad size shows at once
    this.port = port;
    group = port.portCls().pcNewServiceGroup();
    group.supportDelayedService();
    port.registerServiceGroup(group);
    return Optional.of(group);
  }

  @Override
  public DMusStream newStream(
      int pinId,
      DMusStreamType type,
      KsDataFormat format,
      IAllocatorMXF allocator,
      IMasterClock clock) {
    if (allocator == null || clock == null) {
      throw new NtStatusException(
          NtStatus.INVALID_PARAMETER, "capture: a stream needs an allocator and a clock");
    }
    if (type != DMusStreamType.MIDI_CAPTURE || stream != null) {
      throw new NtStatusException(
          NtStatus.INVALID_DEVICE_REQUEST,
          "capture: " + type + " refused: one MIDI capture stream at most");
    }
    CaptureSettings settings = CaptureSettings.from(port.newRegistryKey());
    CaptureLine line = CaptureLine.open(settings, links, clock, () -> port.notify(group));
    stream = new CaptureStream(this, line, allocator, clock);
    return new DMusStream(stream, Optional.of(group), 0);
  }

  private String deviceName() {
    return port == null ? "none" : CaptureSettings.deviceName(port.newRegistryKey()).orElse("none");
  }

  /** Asks for service after some time. [data path], [engine] */
  void serveLater(long delay100ns) {
    group.requestDelayedService(-delay100ns);
  }

  /** Forgets the stream. [control] */
  void closed(CaptureStream closed) {
    if (stream == closed) {
      stream = null;
    }
  }

  @Override
  public void close() {
    if (stream != null) {
      stream.close();
    }
    if (group != null) {
      group.close();
    }
  }
}
