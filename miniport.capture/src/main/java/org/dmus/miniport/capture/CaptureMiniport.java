package org.dmus.miniport.capture;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.link.Link;
import org.dmus.miniport.line.InputLine;
import org.dmus.miniport.line.LineProperties;
import org.dmus.miniport.line.LinkChoice;
import org.dmus.miniport.line.PathLink;
import org.dmus.miniport.line.PortDuties;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;
import org.dmus.portcls.MiniportDriver;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.metatype.annotations.Designate;

/** The capture miniport: MIDI bytes, with the time they came, from a link. */
@Component(
    service = IMiniportDMus.class,
    scope = ServiceScope.PROTOTYPE,
    configurationPid = CaptureConfiguration.FACTORY_PID,
    configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = CaptureConfiguration.class, factory = true)
@MiniportDriver(
    clsid = "d3f0ce1d-fffc-11d1-81b0-0060083316c1",
    name = "DMus UART capture",
    subdevice = "capture",
    pid = CaptureConfiguration.FACTORY_PID)
public final class CaptureMiniport implements IMiniportDMus {

  private final Function<Path, Link> paths;
  private final FilterDescriptor description;
  private IPortDMus port;
  private IServiceGroup group;
  private LinkChoice links;
  private CaptureStream stream;

  /** Creates an instance; the port initialises it. */
  public CaptureMiniport() {
    this(PathLink::at);
  }

  CaptureMiniport(Function<Path, Link> paths) {
    this.paths = paths;
    description =
        CaptureFilter.describe(
            new LineProperties(
                ClassIds.MINIPORT_DMUS_UART_CAPTURE, this::deviceDescription, () -> port));
  }

  @Override
  public FilterDescriptor getDescription() {
    return description;
  }

  @Override
  public Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortDMus port) {
    PortDuties.requireNone("capture", resources);
    links = new LinkChoice("capture", resources, port, paths);
    CaptureSettings.fifo(port.newRegistryKey());
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
    PortDuties.check("capture", allocator, clock);
    if (type != DMusStreamType.MIDI_CAPTURE || stream != null) {
      throw new NtStatusException(
          NtStatus.INVALID_DEVICE_REQUEST,
          "capture: " + type + " refused: one MIDI capture stream at most");
    }
    int fifoBytes = CaptureSettings.fifo(port.newRegistryKey());
    InputLine line = InputLine.open(links.require(), fifoBytes, clock, () -> port.notify(group));
    stream = new CaptureStream(line, allocator, clock, group, closed -> stream = null);
    return new DMusStream(stream, Optional.of(group), 0);
  }

  private String deviceDescription() {
    return "DMusic MPU-401 In [" + (links == null ? "none" : links.shown()) + "]";
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
