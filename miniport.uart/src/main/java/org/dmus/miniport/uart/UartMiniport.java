package org.dmus.miniport.uart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.miniport.line.DeviceSetting;
import org.dmus.miniport.line.LineProperties;
import org.dmus.miniport.line.LinkOpener;
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

/**
 * The UART miniport: MIDI bytes, when they are due, to a device path. Every stream of a subdevice
 * shares one line; messages of two streams are never mixed.
 */
@Component(
    service = IMiniportDMus.class,
    scope = ServiceScope.PROTOTYPE,
    configurationPid = UartConfiguration.FACTORY_PID,
    configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = UartConfiguration.class, factory = true)
@MiniportDriver(
    clsid = "d3f0ce1c-fffc-11d1-81b0-0060083316c1",
    name = "DMus UART",
    subdevice = "uart",
    pid = UartConfiguration.FACTORY_PID)
public final class UartMiniport implements IMiniportDMus {

  private static final int MAX_STREAMS = 2; // one legacy, one DirectMusic (mpu401-uart 4.6)

  private final List<UartStream> streams = new ArrayList<>(MAX_STREAMS);
  private final LinkOpener<Link> links;
  private final FilterDescriptor description;
  private IPortDMus port;
  private IServiceGroup group;
  private Line line;
  private UartStream lineOwner;
  private boolean lineRefused;

  /** Creates an instance; the port initialises it. */
  public UartMiniport() {
    this(PathLink::open);
  }

  UartMiniport(LinkOpener<Link> links) {
    this.links = links;
    description =
        UartFilter.describe(
            new LineProperties(ClassIds.MINIPORT_DMUS_UART, this::deviceDescription, () -> port));
  }

  @Override
  public FilterDescriptor getDescription() {
    return description;
  }

  @Override
  public Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortDMus port) {
    PortDuties.check("uart", resources);
    UartSettings.check(port.newRegistryKey());
    this.port = port;
    group = port.portCls().pcNewServiceGroup();
    group.addMember(this::spaceReturned);
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
    PortDuties.check("uart", allocator, clock);
    if (type != DMusStreamType.MIDI_RENDER || streams.size() == MAX_STREAMS) {
      throw new NtStatusException(
          NtStatus.INVALID_DEVICE_REQUEST,
          "uart: " + type + " refused: " + MAX_STREAMS + " MIDI render streams at most");
    }
    if (line == null) {
      line = openLine();
    }
    UartStream stream = new UartStream(this, line, allocator, clock);
    streams.add(stream);
    return DMusStream.whenDue(stream);
  }

  private Line openLine() {
    UartSettings settings = UartSettings.from(port.newRegistryKey());
    return Line.open(settings, links, () -> port.notify(group));
  }

  private String deviceDescription() {
    return "DMusic MPU-401 Out [" + DeviceSetting.shown(port) + "]";
  }

  private void spaceReturned() {
    for (int i = 0; i < streams.size(); i++) {
      streams.get(i).putMessage(null);
    }
  }

  /**
   * Asks for the line, so that nobody else's bytes come between. [data path], [engine]
   *
   * @return whether the stream has it; if not, it is asked again when the line becomes free
   */
  boolean claimLine(UartStream stream) {
    if (lineOwner == null) {
      lineOwner = stream;
    }
    lineRefused |= lineOwner != stream;
    return lineOwner == stream;
  }

  /** Gives the line back, if the stream has it. [data path], [engine] */
  void releaseLine(UartStream stream) {
    if (lineOwner == stream) {
      lineOwner = null;
      if (lineRefused) {
        lineRefused = false;
        group.requestService();
      }
    }
  }

  /** Forgets a stream; the last one closes the line. [control] */
  void closed(UartStream stream) {
    if (streams.remove(stream) && streams.isEmpty()) {
      line.close();
      line = null;
    }
  }

  @Override
  public void close() {
    List.copyOf(streams).forEach(UartStream::close);
    if (group != null) {
      group.close();
    }
  }
}
