package org.dmus.tck.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dmus.ks.NtStatus;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.IAdapterDevice;
import org.dmus.portcls.IInterruptSync;
import org.dmus.portcls.IPort;
import org.dmus.portcls.IPortCls;
import org.dmus.portcls.IPortClsVersion;
import org.dmus.portcls.IPortEvents;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IResourceList.Resource;
import org.dmus.portcls.IResourceList.Type;
import org.dmus.portcls.IUnregisterPhysicalConnection;
import org.dmus.portcls.IUnregisterSubdevice;
import org.dmus.portcls.RegistryKeyType;
import org.dmus.tck.Area;
import org.dmus.tck.Contract;
import org.dmus.tck.TckHost;
import org.dmus.tck.Workbench;
import org.dmus.tck.probe.ProbeFilter;
import org.dmus.tck.probe.ProbeMiniport;
import org.junit.jupiter.api.Test;

/** The rest of the {@code Pc*} functions, and the optional interfaces of a port. */
@Contract(Area.DEVICE)
public class DeviceContract {
  private static final Resource PORTS = new Resource(Type.PORT, 0x330, 2);
  private static final Resource LINE = new Resource(Type.INTERRUPT, 9, 1);

  private static IAdapterDevice device(Workbench bench, int maxSubdevices) {
    Map<String, Object> properties = Map.of("label", "abc", "line.speed", "31250");
    return bench.closing(
        bench.host().portCls().pcAddAdapterDevice("tck-device", maxSubdevices, properties));
  }

  private static IPort initialised(Workbench bench, IAdapterDevice device) {
    IPort port = bench.closing(device.pcNewPort(ClassIds.PORT_DMUS));
    UUID classId = bench.deploy(ProbeMiniport::new);
    port.init(device.pcNewMiniport(classId), null, device.pcNewResourceList(List.of()));
    return port;
  }

  private static <T> T as(IPort port, Class<T> type) {
    return port.as(type).orElseThrow(() -> new AssertionError("the port is no " + type));
  }

  @Test
  void aDeviceHasNoMoreSubdevicesThanItWasAddedFor(Workbench bench) {
    IAdapterDevice device = device(bench, 1);
    IPort first = initialised(bench, device);
    IPort second = initialised(bench, device);
    device.pcRegisterSubdevice("tck-one", first);

    Refusal.of(
        NtStatus.INSUFFICIENT_RESOURCES, () -> device.pcRegisterSubdevice("tck-more", second));

    assertThat(bench.host().filter("tck-more")).isEmpty();
    Refusal.of(
        NtStatus.INVALID_PARAMETER,
        () -> bench.host().portCls().pcAddAdapterDevice("none", 0, Map.of()));
  }

  @Test
  void settingsAreFoundByTheirKind(Workbench bench) {
    IAdapterDevice device = device(bench, 1);

    assertThat(device.pcGetDeviceProperty("label")).contains("abc");
    assertThat(device.pcNewRegistryKey(RegistryKeyType.DEVICE, null, null).text("label"))
        .contains("abc");
    assertThat(
            device
                .pcNewRegistryKey(RegistryKeyType.GENERAL, null, "line")
                .number("speed", 1, 0, 99_999))
        .isEqualTo(31_250);
    Refusal.of(
        NtStatus.NOT_SUPPORTED,
        () -> device.pcNewRegistryKey(RegistryKeyType.HW_PROFILE, null, null));
    Refusal.of(
        NtStatus.INVALID_PARAMETER,
        () -> device.pcNewRegistryKey(RegistryKeyType.DEVICE_INTERFACE, null, null));
  }

  @Test
  void aPortThatIsUnregisteredIsNotFoundASecondTime(Workbench bench) {
    IAdapterDevice device = device(bench, 1);
    IPort port = initialised(bench, device);
    IUnregisterSubdevice unregister = as(port, IUnregisterSubdevice.class);
    device.pcRegisterSubdevice("tck-leaves", port);

    unregister.unregisterSubdevice(port);

    assertThat(bench.host().filter("tck-leaves")).isEmpty();
    Refusal.of(NtStatus.NOT_FOUND, () -> unregister.unregisterSubdevice(port));
  }

  @Test
  void aClosedDeviceClosesItsPorts(Workbench bench) {
    IAdapterDevice device = device(bench, 1);
    device.pcRegisterSubdevice("tck-device-port", initialised(bench, device));

    device.close();

    assertThat(bench.host().filter("tck-device-port")).isEmpty();
  }

  @Test
  void aPhysicalConnectionNeedsPortsAndPinsAndIsForgottenOnce(Workbench bench) {
    IAdapterDevice device = device(bench, 1);
    IPort port = initialised(bench, device);
    IUnregisterPhysicalConnection unregister = as(port, IUnregisterPhysicalConnection.class);
    Refusal.of(
        NtStatus.NOT_FOUND,
        () -> device.pcRegisterPhysicalConnectionToExternal(port, ProbeFilter.BRIDGE, "din", 0));
    device.pcRegisterSubdevice("tck-wired", port);
    Refusal.of(
        NtStatus.INVALID_PARAMETER,
        () -> device.pcRegisterPhysicalConnectionToExternal(port, 99, "din", 0));

    device.pcRegisterPhysicalConnectionToExternal(port, ProbeFilter.BRIDGE, "din", 0);
    unregister.unregisterPhysicalConnectionToExternal(port, ProbeFilter.BRIDGE, "din", 0);

    Refusal.of(
        NtStatus.NOT_FOUND,
        () ->
            unregister.unregisterPhysicalConnectionToExternal(port, ProbeFilter.BRIDGE, "din", 0));
  }

  @Test
  void aResourceSublistTakesEntriesFromItsParentWhileThereIsRoom(TckHost host) {
    IPortCls functions = host.portCls();
    IResourceList parent = functions.pcNewResourceList(List.of(PORTS, LINE));
    IResourceList sublist = functions.pcNewResourceSublist(parent, 1);

    Refusal.of(NtStatus.INVALID_PARAMETER, () -> sublist.addEntryFromParent(parent, Type.DMA, 0));
    sublist.addEntryFromParent(parent, Type.INTERRUPT, 0);

    assertThat(sublist.entries()).containsExactly(LINE);
    assertThat(sublist.findTranslatedEntry(Type.PORT, 0)).isEmpty();
    Refusal.of(
        NtStatus.INSUFFICIENT_RESOURCES, () -> sublist.addEntryFromParent(parent, Type.PORT, 0));
    assertThat(parent.entries()).containsExactly(PORTS, LINE);
    assertThat(parent.numberOfPorts() + parent.numberOfInterrupts()).isEqualTo(2);
  }

  @Test
  void anInterruptThatTheResourcesDoNotHaveIsRefused(TckHost host) {
    IResourceList onlyPorts = host.portCls().pcNewResourceList(List.of(PORTS));

    Refusal.of(
        NtStatus.INVALID_PARAMETER,
        () -> host.portCls().pcNewInterruptSync(onlyPorts, 0, IInterruptSync.Mode.ALL));
  }

  @Test
  void aTimeIntervalCountsFromTheTimeThatACallWithZeroReturned(TckHost host) {
    long before = System.currentTimeMillis();
    long now = host.portCls().pcGetTimeInterval(0);
    long after = System.currentTimeMillis();

    long sinceEpochMs = now / 10_000 - 11_644_473_600_000L; // 1601-01-01 to 1970-01-01
    assertThat(sinceEpochMs).isBetween(before - 1, after + 1);
    assertThat(host.portCls().pcGetTimeInterval(now)).isBetween(0L, 600_000_000L);
  }

  @Test
  void aTimeoutRoutineIsRegisteredOnceWithEachContext(Workbench bench) {
    IAdapterDevice device = device(bench, 1);
    Consumer<Object> routine = context -> {};
    device.pcRegisterIoTimeout(routine, "context");

    Refusal.of(NtStatus.UNSUCCESSFUL, () -> device.pcRegisterIoTimeout(routine, "context"));
    device.pcRegisterIoTimeout(routine, "another");
    device.pcUnregisterIoTimeout(routine, "context");

    Refusal.of(NtStatus.NOT_FOUND, () -> device.pcUnregisterIoTimeout(routine, "context"));
  }

  @Test
  void anEventOfTheHardwareReachesWhoAskedForItUntilHeIsRemoved(Workbench bench) throws Exception {
    IPort port = initialised(bench, device(bench, 1));
    IPortEvents events = as(port, IPortEvents.class);
    UUID set = UUID.randomUUID();
    CountDownLatch heard = new CountDownLatch(1);
    CountDownLatch other = new CountDownLatch(1);
    CountDownLatch removed = new CountDownLatch(1);
    IPortEvents.Entry gone = entry(set, 1, removed);
    events.addEventToEventList(entry(set, 1, heard));
    events.addEventToEventList(entry(set, 2, other));
    events.addEventToEventList(gone);
    events.removeEventFromEventList(gone);

    events.generateEventList(set, 1, OptionalInt.empty(), OptionalInt.empty());

    assertThat(heard.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(removed.getCount()).isEqualTo(1);
    assertThat(other.getCount()).isEqualTo(1);
  }

  private static IPortEvents.Entry entry(UUID set, int id, CountDownLatch signal) {
    return new IPortEvents.Entry(
        set, id, OptionalInt.empty(), OptionalInt.empty(), signal::countDown);
  }

  @Test
  void aPortSaysWhoseBehaviourItShows(Workbench bench) {
    IPort port = bench.closing(bench.host().portCls().pcNewPort(ClassIds.PORT_DMUS));

    assertThat(as(port, IPortClsVersion.class).getVersion().value())
        .isGreaterThanOrEqualTo(IPortClsVersion.Version.WIN_XP.value());
  }
}
