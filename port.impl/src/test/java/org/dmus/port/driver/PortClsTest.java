package org.dmus.port.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dmus.client.PortSettings;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsGuids;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.PinProperties;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.PropertyVerb;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.IAdapterDevice;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.IPort;
import org.dmus.portcls.IPortCls;
import org.dmus.portcls.IPortClsVersion;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IPortEvents;
import org.dmus.portcls.IPortMidi;
import org.dmus.portcls.IRegistryKey;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IUnregisterPhysicalConnection;
import org.dmus.portcls.IUnregisterSubdevice;
import org.dmus.portcls.RegistryKeyType;
import org.dmus.portcls.SubdeviceProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PortClsTest {
  private static final UUID CLASS = UUID.randomUUID();

  private final FakeFramework framework = new FakeFramework();
  private final PortClsService portCls = framework.portCls();
  private final FakeMiniport miniport = new FakeMiniport();

  PortClsTest() {
    framework.deploy(
        CLASS, "", 0, () -> framework.instances.get() == 1 ? miniport : new FakeMiniport());
  }

  @AfterEach
  void stop() {
    framework.subdevices.close();
    portCls.close();
  }

  private static void assertStatus(NtStatus status, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            NtStatusException.class, e -> assertThat(e.status()).isEqualTo(status));
  }

  private IPort initialised(IPortCls device) {
    IPort port = device.pcNewPort(ClassIds.PORT_DMUS);
    port.init(device.pcNewMiniport(CLASS), null, device.pcNewResourceList(List.of()));
    return port;
  }

  private IPort registered(IPortCls device, String name) {
    IPort port = initialised(device);
    device.pcRegisterSubdevice(name, port);
    return port;
  }

  @Test
  void unknownClassesAreRefusedWithTheStatusOfTheOriginal() {
    UUID unknown = UUID.randomUUID();
    assertStatus(NtStatus.NOT_SUPPORTED, () -> portCls.pcNewPort(unknown));
    assertStatus(NtStatus.INVALID_PARAMETER, () -> portCls.pcNewPort(null));
    assertStatus(NtStatus.INVALID_PARAMETER, () -> portCls.pcNewMiniport(unknown));
    assertStatus(NtStatus.INVALID_PARAMETER, () -> portCls.pcNewMiniport(null));
    assertThatThrownBy(() -> portCls.pcNewMiniport(unknown)).hasMessageContaining("fake.bundle");
  }

  @Test
  void bothClassesOfPortsHaveBothInterfacesAndTheOptionalOnes() {
    for (UUID classId : List.of(ClassIds.PORT_DMUS, ClassIds.PORT_MIDI)) {
      IPort port = portCls.pcNewPort(classId);
      for (Class<?> type :
          List.of(
              IPort.class,
              IPortDMus.class,
              IPortMidi.class,
              IUnregisterSubdevice.class,
              IUnregisterPhysicalConnection.class,
              IPortClsVersion.class,
              IPortEvents.class)) {
        assertThat(port.as(type)).as("%s", type).isPresent();
      }
      assertThat(port.as(Runnable.class)).isEmpty();
      assertThat(port.as(IPortClsVersion.class).orElseThrow().getVersion().value()).isEqualTo(12);
    }
  }

  @Test
  void aPortThatIsNotInitialisedTellsNothingOfItsDevice() {
    IPort port = portCls.pcNewPort(ClassIds.PORT_DMUS);
    assertStatus(NtStatus.UNSUCCESSFUL, () -> port.getDeviceProperty("a"));
    assertStatus(NtStatus.UNSUCCESSFUL, port::newRegistryKey);
    assertThat(port.getDeviceProperty("a", null).status()).isEqualTo(NtStatus.UNSUCCESSFUL);
    miniport.throwsAt = "init";
    IMiniport made = portCls.pcNewMiniport(CLASS);
    assertThatThrownBy(() -> port.init(made, null, portCls.pcNewResourceList(List.of())))
        .isInstanceOf(NoClassDefFoundError.class);
    assertStatus(NtStatus.UNSUCCESSFUL, port::newRegistryKey);
  }

  @Test
  void somethingElseThanAMiniportIsAnInvalidParameterAndThePortMayBeInitialisedLater() {
    IPort port = portCls.pcNewPort(ClassIds.PORT_DMUS);
    IResourceList none = portCls.pcNewResourceList(List.of());
    assertStatus(NtStatus.INVALID_PARAMETER, () -> port.init(null, null, none));
    assertStatus(
        NtStatus.INVALID_PARAMETER,
        () -> port.init(FakeFramework.fake(IMiniport.class, (m, a) -> null), null, none));
    port.init(portCls.pcNewMiniport(CLASS), null, none);
    port.init(null, null, none);
    assertThat(miniport.calls).containsExactly("init", "getDescription");
  }

  @Test
  void aPropertyOfTheDeviceNeedsABufferThatIsLargeEnough() {
    IPortCls device = portCls.pcAddAdapterDevice("card", 1, Map.of("text", "MPU", "line", 5));
    IPort port = initialised(device);
    ByteBuffer room = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(port.getDeviceProperty("text", null))
        .isEqualTo(new IPort.PropertyLength(NtStatus.BUFFER_TOO_SMALL, 8));
    assertThat(port.getDeviceProperty("text", room.slice().limit(7)))
        .isEqualTo(new IPort.PropertyLength(NtStatus.BUFFER_TOO_SMALL, 8));
    assertThat(port.getDeviceProperty("text", room))
        .isEqualTo(new IPort.PropertyLength(NtStatus.SUCCESS, 8));
    assertThat(StandardCharsets.UTF_16LE.decode(room.flip()).toString()).isEqualTo("MPU\0");
    assertThat(port.getDeviceProperty("line", room.clear()).resultLength()).isEqualTo(4);
    assertThat(room.getInt(0)).isEqualTo(5);
    assertThat(port.getDeviceProperty("none", room).status()).isEqualTo(NtStatus.NOT_FOUND);
    assertThat(device.pcGetDeviceProperty("line")).contains(5);
  }

  @Test
  void aDeviceHasNoMoreSubdevicesThanItWasAddedFor() {
    IAdapterDevice device = portCls.pcAddAdapterDevice("card", 1, Map.of());
    IPort first = registered(device, "a");
    IPort second = initialised(device);
    assertStatus(NtStatus.INSUFFICIENT_RESOURCES, () -> device.pcRegisterSubdevice("b", second));
    first.as(IUnregisterSubdevice.class).orElseThrow().unregisterSubdevice(first);
    device.pcRegisterSubdevice("b", second);
    assertStatus(NtStatus.NOT_FOUND, () -> device.pcUnregisterSubdevice(first));
    device.close();
    assertThat(framework.services).isEmpty();
    assertThat(framework.instances).hasValue(0);
    assertStatus(NtStatus.INVALID_PARAMETER, () -> portCls.pcAddAdapterDevice("none", 0, Map.of()));
  }

  @Test
  void aRegisteredFilterWorksWhenTheAdapterHasLetGoOfItsMiniport() {
    IMiniport made = portCls.pcNewMiniport(CLASS);
    IPort port = portCls.pcNewPort(ClassIds.PORT_DMUS);
    port.init(made, null, portCls.pcNewResourceList(List.of()));
    portCls.pcRegisterSubdevice("a", port);
    portCls.pcReleaseMiniport(made);
    assertThat(framework.instances).hasValue(1);
    ((PortDMus) port).filter().openPin(0, KsDataFormat.DIRECTMUSIC).setState(KsState.RUN);
    port.close();
    assertThat(framework.instances).hasValue(0);
    portCls.pcReleaseMiniport(made);
    assertThat(framework.instances).hasValue(0);
  }

  @Test
  void aMiniportThatNoPortHasGoesBackAtOnce() {
    portCls.pcReleaseMiniport(portCls.pcNewMiniport(CLASS));
    assertThat(framework.instances).hasValue(0);
  }

  @Test
  void settingsAreFoundByTheirKind() {
    IPortCls device =
        portCls.pcAddAdapterDevice("card", 1, Map.of("a", 1, "mixer.a", 2, "mixer.b.c", 3));
    IPort port = registered(device, "x");
    assertThat(device.pcNewRegistryKey(RegistryKeyType.DEVICE, null, null).values())
        .containsEntry("a", 1);
    IRegistryKey mixer = device.pcNewRegistryKey(RegistryKeyType.GENERAL, null, "mixer");
    assertThat(mixer.values()).isEqualTo(Map.of("a", 2, "b.c", 3));
    assertThat(mixer.newSubKey("b").number("c", 0, 0, 9)).isEqualTo(3);
    assertThat(
            device
                .pcNewRegistryKey(RegistryKeyType.DEVICE_INTERFACE, port, null)
                .text(SubdeviceProperties.NAME))
        .contains("x");
    assertStatus(
        NtStatus.INVALID_PARAMETER,
        () -> device.pcNewRegistryKey(RegistryKeyType.GENERAL, null, ""));
    for (RegistryKeyType type : List.of(RegistryKeyType.DRIVER, RegistryKeyType.HW_PROFILE)) {
      assertStatus(NtStatus.NOT_SUPPORTED, () -> device.pcNewRegistryKey(type, null, null));
    }
    device.pcUnregisterSubdevice(port);
    assertStatus(
        NtStatus.NOT_FOUND,
        () -> device.pcNewRegistryKey(RegistryKeyType.DEVICE_INTERFACE, port, null));
  }

  @Test
  void physicalConnectionsAreToldByTheBridgePinAndForgotten() {
    IPort a = registered(portCls, "a");
    IPort b = registered(portCls, "b");
    assertThat(wiringOf(a)).isEmpty();
    portCls.pcRegisterPhysicalConnection(a, 0, b, 0);
    assertThat(wiringOf(a)).isEqualTo("0 b");
    assertThat(wiringOf(b)).isEqualTo("0 a");
    IUnregisterPhysicalConnection unregister =
        a.as(IUnregisterPhysicalConnection.class).orElseThrow();
    unregister.unregisterPhysicalConnection(a, 0, b, 0);
    assertThat(wiringOf(a)).isEmpty();
    assertStatus(NtStatus.NOT_FOUND, () -> unregister.unregisterPhysicalConnection(a, 0, b, 0));
    portCls.pcRegisterPhysicalConnectionToExternal(a, 0, "mixer", 7);
    portCls.pcRegisterPhysicalConnectionFromExternal("keyboard", 3, b, 0);
    assertThat(wiringOf(a)).isEqualTo("7 mixer");
    assertThat(wiringOf(b)).isEqualTo("3 keyboard");
    unregister.unregisterPhysicalConnectionToExternal(a, 0, "mixer", 7);
    unregister.unregisterPhysicalConnectionFromExternal("keyboard", 3, b, 0);
    assertThat(wiringOf(a) + wiringOf(b)).isEmpty();
    portCls.pcRegisterPhysicalConnection(a, 0, b, 0);
    b.close();
    assertThat(wiringOf(a)).isEmpty();
  }

  @Test
  void aConnectionNeedsRegisteredPortsAndPinsThatExist() {
    IPort a = registered(portCls, "a");
    IPort unregistered = initialised(portCls);
    assertStatus(
        NtStatus.NOT_FOUND, () -> portCls.pcRegisterPhysicalConnection(a, 0, unregistered, 0));
    assertStatus(
        NtStatus.INVALID_PARAMETER, () -> portCls.pcRegisterPhysicalConnection(a, 1, a, 0));
    assertStatus(
        NtStatus.INVALID_PARAMETER,
        () -> portCls.pcRegisterPhysicalConnectionToExternal(a, 0, " ", 0));
  }

  private static String wiringOf(IPort port) {
    PropertyRequest request =
        new PropertyRequest(
            KsGuids.PROPSETID_PIN,
            PinProperties.PHYSICALCONNECTION,
            PropertyRequest.NO_NODE,
            PropertyVerb.GET,
            ByteBuffer.allocate(PinProperties.INSTANCE_BYTES),
            ByteBuffer.allocate(64));
    if (((PortDMus) port).filter().property(request) != NtStatus.SUCCESS) {
      return "";
    }
    ByteBuffer value = request.value();
    int size = value.getInt();
    assertThat(size).isEqualTo(request.valueSize());
    int pinId = value.getInt();
    return pinId + " " + StandardCharsets.UTF_16LE.decode(value.limit(size - 2));
  }

  @Test
  void aResourceSublistIsFilledFromItsParentAsFarAsThereIsRoom() {
    IResourceList.Resource port = new IResourceList.Resource(IResourceList.Type.PORT, 0x330, 2);
    IResourceList.Resource line = new IResourceList.Resource(IResourceList.Type.INTERRUPT, 5, 1);
    IResourceList.Resource other = new IResourceList.Resource(IResourceList.Type.PORT, 0x388, 4);
    IResourceList parent = portCls.pcNewResourceList(List.of(port, line, other));
    assertThat(parent.numberOfEntries()).isEqualTo(3);
    assertThat(parent.numberOfPorts()).isEqualTo(2);
    assertThat(parent.numberOfInterrupts()).isEqualTo(1);
    assertThat(parent.numberOfDmas()).isZero();
    assertThat(parent.findTranslatedEntry(IResourceList.Type.PORT, 1)).contains(other);
    assertThat(parent.findUntranslatedEntry(IResourceList.Type.PORT, 2)).isEmpty();
    assertThat(parent.findTranslatedEntry(IResourceList.Type.PORT, -1)).isEmpty();
    IResourceList sublist = portCls.pcNewResourceSublist(parent, 2);
    assertThat(sublist.numberOfEntries()).isZero();
    sublist.addEntryFromParent(parent, IResourceList.Type.PORT, 1);
    assertStatus(
        NtStatus.INVALID_PARAMETER,
        () -> sublist.addEntryFromParent(parent, IResourceList.Type.DMA, 0));
    assertStatus(NtStatus.INVALID_PARAMETER, () -> sublist.addEntry(line, port));
    sublist.addEntry(line, new IResourceList.Resource(IResourceList.Type.INTERRUPT, 21, 1));
    assertThat(sublist.entries()).containsExactly(other, line);
    assertThat(sublist.untranslatedEntries().get(1).start()).isEqualTo(21);
    assertStatus(NtStatus.INSUFFICIENT_RESOURCES, () -> sublist.addEntry(port, port));
    assertStatus(NtStatus.INSUFFICIENT_RESOURCES, () -> parent.addEntry(port, port));
    assertStatus(NtStatus.INVALID_PARAMETER, () -> portCls.pcNewResourceSublist(null, 1));
    assertStatus(NtStatus.INVALID_PARAMETER, () -> portCls.pcNewResourceSublist(parent, 0));
  }

  @Test
  void aTimeoutRoutineIsRegisteredOnceWithEachContext() {
    Consumer<Object> routine = context -> {};
    portCls.pcRegisterIoTimeout(routine, "a");
    portCls.pcRegisterIoTimeout(routine, "b");
    assertStatus(NtStatus.UNSUCCESSFUL, () -> portCls.pcRegisterIoTimeout(routine, "a"));
    portCls.pcUnregisterIoTimeout(routine, "a");
    assertStatus(NtStatus.NOT_FOUND, () -> portCls.pcUnregisterIoTimeout(routine, "a"));
    portCls.pcRegisterIoTimeout(routine, "a");
  }

  @Test
  void aPendingRequestIsCompletedOnceAndNeverAsPending() {
    PropertyRequest request =
        new PropertyRequest(
            CLASS, 0, -1, PropertyVerb.GET, ByteBuffer.allocate(0), ByteBuffer.allocate(0));
    assertThat(portCls.pcCompletePendingPropertyRequest(null, NtStatus.SUCCESS))
        .isEqualTo(NtStatus.INVALID_PARAMETER);
    assertThat(portCls.pcCompletePendingPropertyRequest(request, NtStatus.PENDING))
        .isEqualTo(NtStatus.INVALID_PARAMETER);
    assertThat(portCls.pcCompletePendingPropertyRequest(request, NtStatus.SUCCESS))
        .isEqualTo(NtStatus.SUCCESS);
    assertThat(portCls.pcCompletePendingPropertyRequest(request, NtStatus.SUCCESS))
        .isEqualTo(NtStatus.INVALID_PARAMETER);
  }

  @Test
  void anEventReachesWhoAskedForItOnTheEngineUntilItIsRemoved() throws Exception {
    IPort port = initialised(portCls);
    IPortEvents events = port.as(IPortEvents.class).orElseThrow();
    CountDownLatch ofPin = new CountDownLatch(1);
    AtomicReference<String> wrong = new AtomicReference<>();
    OptionalInt none = OptionalInt.empty();
    events.addEventToEventList(
        new IPortEvents.Entry(CLASS, 2, none, none, () -> wrong.set("another id")));
    events.addEventToEventList(
        new IPortEvents.Entry(CLASS, 1, OptionalInt.of(1), none, () -> wrong.set("another pin")));
    IPortEvents.Entry entry =
        new IPortEvents.Entry(CLASS, 1, OptionalInt.of(0), none, ofPin::countDown);
    events.addEventToEventList(entry);
    events.generateEventList(null, 1, OptionalInt.of(0), none);
    assertThat(ofPin.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(wrong).hasNullValue();
    events.removeEventFromEventList(entry);
    events.removeEventFromEventList(entry);
  }

  @Test
  void theTechnologyOfTheSettingsIsToldBeforeInit() {
    for (String text : List.of("WaveTable", KsGuids.MUSIC_TECHNOLOGY_WAVETABLE.toString())) {
      miniport.calls.clear();
      IAdapterDevice device =
          portCls.pcAddAdapterDevice("card", 1, Map.of(PortSettings.TECHNOLOGY, text));
      initialised(device);
      device.close();
      assertThat(miniport.calls)
          .containsExactly(
              "technology " + KsGuids.MUSIC_TECHNOLOGY_WAVETABLE,
              "init",
              "getDescription",
              "close");
    }
    IPortCls wrong =
        portCls.pcAddAdapterDevice("card", 1, Map.of(PortSettings.TECHNOLOGY, "steam"));
    assertStatus(NtStatus.DEVICE_CONFIGURATION_ERROR, () -> initialised(wrong));
    assertThatThrownBy(() -> initialised(wrong)).hasMessageContaining("steam");
  }
}
