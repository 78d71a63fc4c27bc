package org.dmus.miniport.javasound;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.miniport.line.DeviceSetting;
import org.dmus.miniport.line.LineProperties;
import org.dmus.miniport.line.PortDuties;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IPortEvents;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;
import org.dmus.portcls.MiniportDriver;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.metatype.annotations.Designate;

/** The Java Sound miniport: messages to a device of javax.sound.midi, and from it. */
@Component(
    service = IMiniportDMus.class,
    scope = ServiceScope.PROTOTYPE,
    configurationPid = JavaSoundConfiguration.FACTORY_PID,
    configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = JavaSoundConfiguration.class, factory = true)
@MiniportDriver(
    clsid = JavaSoundMiniport.CLSID,
    name = "DMus Java Sound",
    subdevice = "javasound",
    pid = JavaSoundConfiguration.FACTORY_PID)
public final class JavaSoundMiniport implements IMiniportDMus {
  /** Its class; PortCls has none. */
  static final String CLSID = "7c1f5e0a-93c4-4be1-8f0d-5a4b2e6d9c31";

  private final FilterDescriptor description =
      JavaSoundFilter.describe(
          new LineProperties(UUID.fromString(CLSID), this::deviceDescription, () -> this.port));

  /** Software loads its sounds for longer than a port puts up with, which is half a second. */
  private static final long PATIENCE_MILLIS = 400;

  private final long patienceMillis;
  private final SharedDevices devices = new SharedDevices();
  private final AtomicBoolean isGone = new AtomicBoolean();
  private final Sender.Presence presence =
      new Sender.Presence() {
        @Override
        public void gone() {
          changed(true);
        }

        @Override
        public void back() {
          changed(false);
        }
      };
  private IPortDMus port;
  private IServiceGroup group;
  private RenderStream render;
  private CaptureStream capture;

  /** Creates an instance; the port initialises it. */
  public JavaSoundMiniport() {
    this(PATIENCE_MILLIS);
  }

  /** One whose callers wait for a device as long as they are told, ms. */
  JavaSoundMiniport(long patienceMillis) {
    this.patienceMillis = patienceMillis;
  }

  @Override
  public FilterDescriptor getDescription() {
    return description;
  }

  @Override
  public Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortDMus port) {
    PortDuties.requireNone("javasound", resources);
    this.port = port;
    group = port.portCls().pcNewServiceGroup();
    group.supportDelayedService();
    port.registerServiceGroup(group);
    group.addMember(this::roomReturned);
    return Optional.of(group);
  }

  @Override
  public DMusStream newStream(
      int pinId,
      DMusStreamType type,
      KsDataFormat format,
      IAllocatorMXF allocator,
      IMasterClock clock) {
    PortDuties.check("javasound", allocator, clock);
    isGone.set(false);
    String wanted = port.newRegistryKey().text("device").orElse("");
    if (type == DMusStreamType.MIDI_RENDER && render == null) {
      Sender sender =
          Sender.open(wanted, devices, () -> port.notify(group), presence, patienceMillis);
      render = new RenderStream(sender, allocator, clock, () -> render = null);
      return new DMusStream(render, Optional.empty(), 0);
    }
    if (type == DMusStreamType.MIDI_CAPTURE && capture == null) {
      Listener listener =
          Listener.open(
              wanted, devices, clock, () -> port.notify(group), presence::gone, patienceMillis);
      capture = new CaptureStream(listener, allocator, clock, group, () -> capture = null);
      return new DMusStream(capture, Optional.of(group), 0);
    }
    throw new NtStatusException(
        NtStatus.INVALID_DEVICE_REQUEST,
        "javasound: " + type + " refused: one MIDI render and one capture stream at most");
  }

  private void roomReturned() {
    if (render != null) {
      render.putMessage(null);
    }
  }

  /** Tells clients that ask for events; on the threads of lines, once for both directions. */
  private void changed(boolean gone) {
    port.notify(group);
    if (isGone.getAndSet(gone) != gone) {
      port.as(IPortEvents.class)
          .ifPresent(
              events ->
                  events.generateEventList(
                      LineStatus.PROPSETID_LINE,
                      LineStatus.STATUS,
                      OptionalInt.empty(),
                      OptionalInt.empty()));
    }
  }

  /** Looks for devices now; the watch does so twice a second. */
  void look() {
    devices.look();
  }

  private String deviceDescription() {
    return "Java Sound [" + DeviceSetting.shown(port) + "]";
  }

  @Override
  public void close() {
    if (render != null) {
      render.close();
    }
    if (capture != null) {
      capture.close();
    }
    if (group != null) {
      group.close();
    }
  }
}
