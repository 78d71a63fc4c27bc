package org.dmus.port.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dmus.portcls.IPowerNotify.DevicePowerState.D0;
import static org.dmus.portcls.IPowerNotify.DevicePowerState.D1;
import static org.dmus.portcls.IPowerNotify.DevicePowerState.D2;
import static org.dmus.portcls.IPowerNotify.DevicePowerState.D3;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.DeviceCapabilities;
import org.dmus.portcls.IAdapterDevice;
import org.dmus.portcls.IAdapterPowerManagement;
import org.dmus.portcls.IPowerNotify.DevicePowerState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DevicePowerTest {
  private static final UUID CLASS = UUID.randomUUID();

  private final FakeFramework framework = new FakeFramework();
  private final FakeMiniport miniport = new FakeMiniport();
  private final PortClsService portCls = framework.portCls();
  private final IAdapterDevice device = portCls.pcAddAdapterDevice("card", 4, Map.of());
  private final Adapter adapter = new Adapter();
  private final PortDMus port = port();

  private PortDMus port() {
    framework.deploy(CLASS, "", 0, () -> miniport);
    PortDMus made = (PortDMus) device.pcNewPort(ClassIds.PORT_DMUS);
    made.init(device.pcNewMiniport(CLASS), null, device.pcNewResourceList(List.of()));
    return made;
  }

  @AfterEach
  void stop() {
    framework.subdevices.close();
    portCls.close();
  }

  private IPin running() {
    IPin pin = port.filter().openPin(0, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    miniport.states.clear();
    miniport.calls.clear();
    return pin;
  }

  private final class Adapter implements IAdapterPowerManagement {
    NtStatus answer = NtStatus.SUCCESS;
    Set<DevicePowerState> states = Set.of(D0, D1, D2, D3);

    @Override
    public void powerChangeState(DevicePowerState state) {
      miniport.calls.add("adapter " + state);
    }

    @Override
    public NtStatus queryPowerChangeState(DevicePowerState state) {
      return answer;
    }

    @Override
    public DeviceCapabilities queryDeviceCapabilities(DeviceCapabilities capabilities) {
      return new DeviceCapabilities(states);
    }
  }

  @Test
  void goingDownStreamsArePausedThenTheMiniportHearsItThenTheAdapterSwitches() {
    IPin pin = running();
    device.pcRegisterAdapterPowerManagement(adapter);
    device.pcRequestNewPowerState(D3);
    assertThat(miniport.calls)
        .containsExactly("setState", "power D3 streams [PAUSE]", "adapter D3");
    assertThat(pin.state()).isEqualTo(KsState.PAUSE);
    assertThat(device.powerState()).isEqualTo(D3);
  }

  @Test
  void comingUpTheAdapterSwitchesThenTheMiniportHearsItThenStreamsGoOn() {
    IPin pin = running();
    device.pcRegisterAdapterPowerManagement(adapter);
    device.pcRequestNewPowerState(D3);
    miniport.calls.clear();
    device.pcRequestNewPowerState(D0);
    assertThat(miniport.calls).containsExactly("adapter D0", "power D0 streams []", "setState");
    assertThat(miniport.states).containsExactly(KsState.RUN);
    assertThat(pin.state()).isEqualTo(KsState.RUN);
  }

  @Test
  void betweenTwoLowStatesTheStreamsRest() {
    running();
    device.pcRegisterAdapterPowerManagement(adapter);
    device.pcRequestNewPowerState(D2);
    miniport.calls.clear();
    device.pcRequestNewPowerState(D3);
    device.pcRequestNewPowerState(D3);
    device.pcRequestNewPowerState(D1);
    assertThat(miniport.calls)
        .containsExactly("power D3 streams []", "adapter D3", "adapter D1", "power D1 streams []");
  }

  @Test
  void whatAClientAsksForWhileTheDeviceSleepsHappensWhenItIsAwake() {
    IPin wasRunning = running();
    IPin wasStopped = port.filter().openPin(0, KsDataFormat.DIRECTMUSIC);
    device.pcRequestNewPowerState(D3);
    wasStopped.setState(KsState.RUN);
    wasRunning.setState(KsState.STOP);
    IPin late = port.filter().openPin(0, KsDataFormat.DIRECTMUSIC);
    late.setState(KsState.RUN);
    assertThat(wasStopped.state()).isEqualTo(KsState.PAUSE);
    assertThat(late.state()).isEqualTo(KsState.PAUSE);
    device.pcRequestNewPowerState(D0);
    assertThat(wasStopped.state()).isEqualTo(KsState.RUN);
    assertThat(late.state()).isEqualTo(KsState.RUN);
    assertThat(wasRunning.state()).isEqualTo(KsState.STOP);
  }

  @Test
  void anAdapterThatIsAgainstItKeepsEverythingAsItIs() {
    IPin pin = running();
    device.pcRegisterAdapterPowerManagement(adapter);
    adapter.answer = NtStatus.DEVICE_BUSY;
    assertThatThrownBy(() -> device.pcRequestNewPowerState(D3))
        .isInstanceOfSatisfying(
            NtStatusException.class, e -> assertThat(e.status()).isEqualTo(NtStatus.DEVICE_BUSY));
    assertThat(miniport.calls).isEmpty();
    assertThat(pin.state()).isEqualTo(KsState.RUN);
    assertThat(device.powerState()).isEqualTo(D0);
  }

  @Test
  void aStateThatTheDeviceDoesNotHaveIsNotSupported() {
    adapter.states = Set.of(D1);
    device.pcRegisterAdapterPowerManagement(adapter);
    assertThatThrownBy(() -> device.pcRequestNewPowerState(D2))
        .hasMessageContaining("no power state D2")
        .isInstanceOfSatisfying(
            NtStatusException.class, e -> assertThat(e.status()).isEqualTo(NtStatus.NOT_SUPPORTED));
    device.pcRequestNewPowerState(D1);
    assertThat(device.powerState()).isEqualTo(D1);
  }

  @Test
  void aMiniportThatThrowsKeepsNobodyFromSwitching() {
    device.pcRegisterAdapterPowerManagement(adapter);
    miniport.throwsAt = "power D3 streams []";
    device.pcRequestNewPowerState(D3);
    assertThat(miniport.calls).endsWith("power D3 streams []", "adapter D3");
    assertThat(framework.errors).hasSize(1);
  }

  @Test
  void aPortOfASleepingDeviceIsNotInitialised() {
    device.pcRequestNewPowerState(D3);
    PortDMus second = (PortDMus) device.pcNewPort(ClassIds.PORT_DMUS);
    assertThatThrownBy(
            () ->
                second.init(device.pcNewMiniport(CLASS), null, device.pcNewResourceList(List.of())))
        .isInstanceOfSatisfying(
            NtStatusException.class,
            e -> assertThat(e.status()).isEqualTo(NtStatus.INVALID_DEVICE_STATE));
  }

  @Test
  void otherDevicesStayAwake() {
    device.pcRequestNewPowerState(D3);
    assertThat(portCls.powerState()).isEqualTo(D0);
    assertThat(port.portCls().powerState()).isEqualTo(D3);
  }

  @Test
  void aPinThatWasPutToSleepGoesOnWithTheNextMiniport() {
    UUID other = UUID.randomUUID();
    var bundle = framework.deploy(other, "uart", 0, FakeMiniport::new);
    IFilter filter = framework.subdevices.published().get(0).filter();
    IPin pin = filter.openPin(0, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    PortDMus live = (PortDMus) framework.services.get(0);
    live.portCls().pcRequestNewPowerState(D3);
    assertThat(pin.state()).isEqualTo(KsState.PAUSE);
    framework.miniports.remove(bundle.key());
    FakeMiniport next = new FakeMiniport();
    framework.deploy(other, "uart", 0, () -> next);
    assertThat(pin.state()).isEqualTo(KsState.RUN);
    assertThat(next.states).containsExactly(KsState.ACQUIRE, KsState.PAUSE, KsState.RUN);
  }
}
