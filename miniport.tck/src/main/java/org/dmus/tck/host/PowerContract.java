package org.dmus.tck.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.ks.KsState.ACQUIRE;
import static org.dmus.ks.KsState.PAUSE;
import static org.dmus.ks.KsState.RUN;
import static org.dmus.ks.KsState.STOP;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.dmus.client.IPin;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.NtStatus;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.DeviceCapabilities;
import org.dmus.portcls.IAdapterDevice;
import org.dmus.portcls.IAdapterPowerManagement;
import org.dmus.portcls.IPort;
import org.dmus.portcls.IPowerNotify;
import org.dmus.portcls.IPowerNotify.DevicePowerState;
import org.dmus.tck.Area;
import org.dmus.tck.Contract;
import org.dmus.tck.Workbench;
import org.dmus.tck.probe.ProbeFilter;
import org.dmus.tck.probe.ProbeMiniport;
import org.dmus.tck.probe.RenderProbe;
import org.junit.jupiter.api.Test;

/** A device goes to sleep and wakes up. */
@Contract(Area.DEVICE)
public class PowerContract {

  /** A miniport that notes in which state its stream was when the power changed. */
  private static final class PowerProbe extends ProbeMiniport implements IPowerNotify {
    private final List<String> log = new ArrayList<>();

    @Override
    public void powerChangeNotify(DevicePowerState state) {
      List<?> states = last(RenderProbe.class).states;
      log.add(state + " in " + states.get(states.size() - 1));
    }
  }

  private final PowerProbe miniport = new PowerProbe();
  private IAdapterDevice device;

  private IPin running(Workbench bench) {
    device = bench.closing(bench.host().portCls().pcAddAdapterDevice("tck-power", 1, Map.of()));
    IPort port = bench.closing(device.pcNewPort(ClassIds.PORT_DMUS));
    port.init(
        device.pcNewMiniport(bench.deploy(() -> miniport)),
        null,
        device.pcNewResourceList(List.of()));
    device.pcRegisterSubdevice("tck-power", port);
    IPin pin =
        bench.closing(
            bench
                .host()
                .filter("tck-power")
                .orElseThrow()
                .openPin(ProbeFilter.RENDER, KsDataFormat.DIRECTMUSIC));
    pin.setState(RUN);
    return pin;
  }

  @Test
  void streamsPauseBeforeTheDeviceSleepsAndGoOnAfterItIsAwake(Workbench bench) {
    running(bench);

    device.pcRequestNewPowerState(DevicePowerState.D3);
    assertThat(device.powerState()).isEqualTo(DevicePowerState.D3);
    device.pcRequestNewPowerState(DevicePowerState.D0);

    assertThat(miniport.log).containsExactly("D3 in PAUSE", "D0 in PAUSE");
    assertThat(miniport.last(RenderProbe.class).states)
        .containsExactly(ACQUIRE, PAUSE, RUN, PAUSE, RUN);
  }

  @Test
  void whileTheDeviceSleepsRunGetsAPinAsFarAsPause(Workbench bench) {
    IPin pin = running(bench);
    pin.setState(STOP);
    device.pcRequestNewPowerState(DevicePowerState.D3);

    pin.setState(RUN);
    assertThat(miniport.last(RenderProbe.class).states).endsWith(STOP, ACQUIRE, PAUSE);
    device.pcRequestNewPowerState(DevicePowerState.D0);

    assertThat(miniport.last(RenderProbe.class).states).endsWith(PAUSE, RUN);
  }

  @Test
  void theStateItIsInDoesNothing(Workbench bench) {
    running(bench);

    device.pcRequestNewPowerState(DevicePowerState.D0);

    assertThat(miniport.log).isEmpty();
    assertThat(miniport.last(RenderProbe.class).states).containsExactly(ACQUIRE, PAUSE, RUN);
  }

  @Test
  void anAdapterThatRefusesAStateKeepsEverythingAsItWas(Workbench bench) {
    running(bench);
    List<DevicePowerState> switched = new ArrayList<>();
    device.pcRegisterAdapterPowerManagement(
        new IAdapterPowerManagement() {
          @Override
          public void powerChangeState(DevicePowerState state) {
            switched.add(state);
          }

          @Override
          public NtStatus queryPowerChangeState(DevicePowerState state) {
            return state == DevicePowerState.D3 ? NtStatus.DEVICE_BUSY : NtStatus.SUCCESS;
          }
        });

    Refusal.of(NtStatus.DEVICE_BUSY, () -> device.pcRequestNewPowerState(DevicePowerState.D3));
    assertThat(device.powerState()).isEqualTo(DevicePowerState.D0);
    assertThat(miniport.log).isEmpty();

    device.pcRequestNewPowerState(DevicePowerState.D2);
    assertThat(switched).containsExactly(DevicePowerState.D2);
  }

  @Test
  void aStateThatTheDeviceDoesNotHaveIsNotSupported(Workbench bench) {
    running(bench);
    device.pcRegisterAdapterPowerManagement(
        new IAdapterPowerManagement() {
          @Override
          public void powerChangeState(DevicePowerState state) {
            throw new AssertionError("nobody asked for " + state);
          }

          @Override
          public DeviceCapabilities queryDeviceCapabilities(DeviceCapabilities capabilities) {
            return new DeviceCapabilities(EnumSet.of(DevicePowerState.D3));
          }
        });

    Refusal.of(NtStatus.NOT_SUPPORTED, () -> device.pcRequestNewPowerState(DevicePowerState.D1));

    assertThat(device.powerState()).isEqualTo(DevicePowerState.D0);
  }
}
