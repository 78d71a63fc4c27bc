package org.dmus.miniport.uart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.link.Link;
import org.dmus.miniport.line.LinkChoice;
import org.dmus.miniport.line.PathLink;
import org.dmus.miniport.line.PortDuties;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IMusicTechnology;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IPowerNotify;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;
import org.dmus.portcls.MiniportDriver;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The UART miniport: MIDI bytes, when they are due, to a link and from it, or to an MPU-401 whose
 * ports its resources name, and from that. Every render stream of a subdevice shares one line;
 * messages of two streams are never mixed.
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
public final class UartMiniport implements IMiniportDMus, IPowerNotify, IMusicTechnology {

  private static final int MAX_RENDERS = 2; // one legacy, one DirectMusic (mpu401-uart 4.6)

  private final List<UartStream> renders = new ArrayList<>(MAX_RENDERS);
  private final Function<Path, Link> paths;
  private UUID technology = KsGuids.MUSIC_TECHNOLOGY_PORT;
  private FilterDescriptor description;
  private IPortDMus port;
  private IServiceGroup group;
  private UartDevice device;
  private LineTurn turn;
  private WireSettings wire;
  private Alarm alarm;
  private SharedLine line;
  private UartCaptureStream capture;

  /** Creates an instance; the port initialises it. */
  public UartMiniport() {
    this(PathLink::at);
  }

  UartMiniport(Function<Path, Link> paths) {
    this.paths = paths;
  }

  @Override
  public void setTechnology(UUID wanted) {
    if (port != null) {
      throw new NtStatusException(
          NtStatus.UNSUCCESSFUL, "uart: the technology is set before the port is initialised");
    }
    technology = wanted;
  }

  @Override
  public Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortDMus port) {
    PortDuties.check("uart", resources);
    wire = WireSettings.from(port.newRegistryKey());
    IServiceGroup fresh = port.portCls().pcNewServiceGroup();
    port.registerServiceGroup(fresh);
    try {
      device = device(resources, port, fresh);
    } catch (RuntimeException e) {
      fresh.close();
      throw e;
    }
    this.port = port;
    group = fresh;
    group.addMember(this::spaceReturned);
    turn = new LineTurn(group::requestService);
    alarm =
        wire.holdsBack()
            ? new Alarm(port.portCls().pcNewServiceGroup(), this::spaceReturned)
            : null;
    description = device.describe(new UartFilter(technology, () -> port));
    return Optional.of(group);
  }

  private UartDevice device(IResourceList resources, IPortDMus port, IServiceGroup group) {
    return resources.numberOfEntries() == 0
        ? new LinkDevice(
            port, new LinkChoice("uart", resources, port, paths), () -> port.notify(group))
        : new RegisterDevice(resources, port, group, this::spaceReturned);
  }

  @Override
  public FilterDescriptor getDescription() {
    return description;
  }

  @Override
  public DMusStream newStream(
      int pinId,
      DMusStreamType type,
      KsDataFormat format,
      IAllocatorMXF allocator,
      IMasterClock clock) {
    PortDuties.check("uart", allocator, clock);
    requireRoom(type);
    if (type == DMusStreamType.MIDI_CAPTURE) {
      UartInput input = device.openInput(clock);
      capture = new UartCaptureStream(input, group, allocator, clock, s -> capture = null);
      return new DMusStream(capture, Optional.of(group), 0);
    }
    if (line == null) {
      line = SharedLine.of(device.open(), turn, alarm, wire);
    }
    UartStream stream = new UartStream(line, allocator, clock, this::renderClosed);
    renders.add(stream);
    return new DMusStream(stream, Optional.empty(), line.prefetch100ns());
  }

  private void requireRoom(DMusStreamType type) {
    int open =
        switch (type) {
          case MIDI_RENDER -> renders.size() - MAX_RENDERS;
          case MIDI_CAPTURE -> (capture == null ? 0 : 1) - device.captures();
          default -> 0;
        };
    if (open >= 0) {
      throw new NtStatusException(
          NtStatus.INVALID_DEVICE_REQUEST,
          "uart: "
              + type
              + " refused: "
              + MAX_RENDERS
              + " MIDI render and "
              + device.captures()
              + " capture streams at most");
    }
  }

  private void spaceReturned() {
    for (int i = 0; i < renders.size(); i++) {
      renders.get(i).putMessage(null);
    }
  }

  private void renderClosed(UartStream stream) {
    if (renders.remove(stream) && renders.isEmpty()) {
      line = null;
      device.idle();
    }
  }

  /** The engine stands still meanwhile: what it would find is a device that is being reset. */
  @Override
  public void powerChangeNotify(DevicePowerState state) {
    port.exclusively(
        () -> {
          device.powerChanged(state);
          return state;
        });
  }

  @Override
  public void close() {
    List.copyOf(renders).forEach(UartStream::close);
    if (capture != null) {
      capture.close();
    }
    if (device != null) {
      device.close();
      device = null;
      group.close();
    }
  }
}
