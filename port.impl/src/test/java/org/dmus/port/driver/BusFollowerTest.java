package org.dmus.port.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.dmus.client.IPin;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.KsDataFormat;
import org.dmus.port.io.FakeBus;
import org.dmus.portcls.IInterruptSync;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.io.RegisterRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A subdevice comes and goes with the bus that its settings name. */
class BusFollowerTest {
  private static final UUID CLASS = UUID.randomUUID();

  private final FakeFramework framework = new FakeFramework();
  private final FakeMiniport miniport = new FakeMiniport();
  private final FakeBus bus = new FakeBus();

  @AfterEach
  void stop() {
    framework.subdevices.close();
  }

  private Subdevice configured(Map<String, Object> settings) {
    framework.deploy(CLASS, "", 0, () -> miniport);
    return framework.subdevices.configure(
        new SubdeviceConfiguration("keys", CLASS, Runner.OFFLINE, true, settings));
  }

  private Subdevice onTheBus() {
    return configured(Map.of("io", "0x330", "irq", 9, "bus", "chip"));
  }

  @Test
  void itWaitsForItsBusAndSaysSo() {
    bus.arriveAs("other", framework.buses);
    Subdevice subdevice = onTheBus();
    assertThat(subdevice.problem())
        .contains("keys: setting bus: there is no \"chip\" now; there are [other]");
    bus.arriveAs("chip", framework.buses);
    assertThat(subdevice.problem()).isEmpty();
    assertThat(subdevice.isWaiting()).isFalse();
  }

  @Test
  void itsMiniportIsGoneWhenTheBusIsAndThePinStays() {
    bus.arriveAs("chip", framework.buses);
    Subdevice subdevice = onTheBus();
    IPin pin = subdevice.filter().openPin(0, KsDataFormat.DIRECTMUSIC);
    bus.leave("chip", framework.buses);
    assertThat(miniport.calls).endsWith("stream.close", "close");
    assertThat(subdevice.problem()).contains("bus chip went away; it goes on with it");
    bus.arriveAs("chip", framework.buses);
    assertThat(miniport.calls).endsWith("init", "getDescription", "newStream");
    assertThat(subdevice.problem()).isEmpty();
    pin.close();
  }

  @Test
  void itGoesOnWithTheNextBusOfThatName() {
    FakeBus next = new FakeBus();
    bus.arriveAs("chip", framework.buses);
    Subdevice subdevice = onTheBus();
    next.arriveAs("chip", framework.buses);
    assertThat(miniport.calls).containsExactly("init", "getDescription");
    bus.leave("chip", framework.buses);
    assertThat(subdevice.problem()).isEmpty();
    next.leave("chip", framework.buses);
    assertThat(subdevice.problem()).contains("bus chip went away; it goes on with it");
  }

  @Test
  void othersDoNotCare() {
    Subdevice subdevice = configured(Map.of());
    bus.arriveAs("chip", framework.buses);
    bus.leave("chip", framework.buses);
    assertThat(miniport.calls).containsExactly("init", "getDescription");
    assertThat(subdevice.warnings()).isEmpty();
  }

  @Test
  void theMiniportGetsPortsAndInterruptOfTheBus() {
    List<Boolean> heard = new ArrayList<>();
    miniport.atInitWith =
        (resources, port) -> {
          RegisterRange ports = resources.bus().orElseThrow().claim(0x330, 2);
          assertThat(ports.read(0x331)).isEqualTo(FakeBus.CONTENT);
          IInterruptSync sync =
              port.portCls().pcNewInterruptSync(resources, 0, IInterruptSync.Mode.NORMAL);
          BooleanSupplier routine = () -> heard.add(true);
          sync.registerServiceRoutine(routine, true);
          sync.connect();
        };
    bus.arriveAs("chip", framework.buses);
    onTheBus();
    assertThat(bus.interrupt(9)).isTrue();
    assertThat(heard).hasSize(1);
    bus.leave("chip", framework.buses);
    assertThat(bus.interrupt(9)).isFalse();
  }

  @Test
  void aSublistIsOnTheSameBus() {
    IResourceList[] sublist = new IResourceList[1];
    miniport.atInitWith = (resources, port) -> sublist[0] = resources.sublist(0);
    bus.arriveAs("chip", framework.buses);
    onTheBus();
    assertThat(sublist[0].bus()).isPresent();
    assertThat(sublist[0].entries()).hasSize(1);
  }
}
