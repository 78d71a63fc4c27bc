package org.dmus.port.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IPort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubdevicesTest {
  private static final UUID CLASS = UUID.randomUUID();

  private final FakeFramework framework = new FakeFramework();
  private final FakeMiniport miniport = new FakeMiniport();
  private final PortClsService portCls = framework.portCls();

  @AfterEach
  void stop() {
    framework.subdevices.close();
    portCls.close();
  }

  private static SubdeviceConfiguration published(String name) {
    return new SubdeviceConfiguration(name, CLASS, Runner.OFFLINE, true, Map.of());
  }

  @Test
  void aDefaultSubdeviceComesAndGoesWithItsBundle() {
    var bundle = framework.deploy(CLASS, "uart", 0, () -> miniport);
    assertThat(framework.subdevices.published()).hasSize(1);
    assertThat(framework.services).hasSize(2);
    framework.miniports.remove(bundle.key());
    assertThat(framework.subdevices.published()).isEmpty();
    assertThat(framework.services).isEmpty();
    assertThat(framework.instances).hasValue(0);
    assertThat(miniport.calls).containsExactly("init", "getDescription", "close");
  }

  @Test
  void aRefusedStreamIsForgottenWhenTheSettingsChange() {
    miniport.throwsAt = "newStream";
    miniport.refuses = true;
    framework.deploy(CLASS, "", 0, () -> miniport);
    Subdevice subdevice = framework.subdevices.createWaiting(published("a"));
    assertThatThrownBy(() -> subdevice.filter().openPin(0, KsDataFormat.DIRECTMUSIC))
        .isInstanceOf(NtStatusException.class);
    assertThat(subdevice.refusal()).isPresent();
    subdevice.reconfigure(Map.of("bank", "other.dls"));
    assertThat(subdevice.refusal()).isEmpty();
  }

  @Test
  void aSubdeviceThatIsAskedForTakesTheNameOfAnUnusedDefault() {
    framework.deploy(CLASS, "uart", 0, FakeMiniport::new);
    ISubdevice byDefault = framework.subdevices.published().get(0);
    ISubdevice configured = framework.subdevices.createWaiting(published("uart"));
    assertThat(framework.subdevices.published()).containsExactly(configured);
    assertThat(byDefault).isNotSameAs(configured);
    assertThat(configured.problem()).isEmpty();
    assertThat(framework.instances).hasValue(1);
  }

  @Test
  void aMiniportThatThrowsAnywhereIsGivenBackAndTheNextOneWorks() {
    for (String call : new String[] {"init", "getDescription"}) {
      FakeMiniport bad = new FakeMiniport();
      bad.throwsAt = call;
      var bundle = framework.deploy(CLASS, "", 0, () -> bad);
      assertThatThrownBy(() -> framework.subdevices.create(published("a")))
          .isInstanceOf(NoClassDefFoundError.class);
      assertThat(bad.calls.contains("close")).as(call).isEqualTo(!call.equals("init"));
      assertThat(framework.instances).hasValue(0);
      assertThat(framework.services).isEmpty();
      framework.miniports.remove(bundle.key());
    }
    framework.deploy(CLASS, "", 0, () -> miniport);
    assertThat(framework.subdevices.create(published("a")).problem()).isEmpty();
  }

  @Test
  void aMiniportThatThrowsWhileItGoesIsGivenBack() {
    for (String call : new String[] {"setState", "stream.close", "close"}) {
      FakeMiniport bad = new FakeMiniport();
      var bundle = framework.deploy(CLASS, "", 0, () -> bad);
      ISubdevice subdevice = framework.subdevices.create(published("a"));
      IPin pin = subdevice.filter().openPin(0, KsDataFormat.DIRECTMUSIC);
      pin.setState(KsState.RUN);
      bad.throwsAt = call;
      framework.miniports.remove(bundle.key());
      assertThat(bad.calls).as(call).endsWith("stream.close", "close");
      assertThat(framework.instances).hasValue(0);
      assertThat(framework.services).isEmpty();
      subdevice.close();
    }
  }

  @Test
  void aMiniportWhoseBundleGoesWhileItStartsIsLetGo() {
    FakeMiniport[] late = {null};
    AtomicReference<MiniportSource<IMiniportDMus>> bundle = new AtomicReference<>();
    bundle.set(
        framework.deploy(
            CLASS,
            "",
            0,
            () -> {
              framework.miniports.remove(bundle.get().key());
              late[0] = new FakeMiniport();
              return late[0];
            }));
    assertThatThrownBy(() -> framework.subdevices.create(published("a")))
        .isInstanceOf(NtStatusException.class)
        .hasMessageContaining("went away");
    assertThat(late[0].calls).isEmpty();
    assertThat(framework.instances).hasValue(0);
    assertThat(framework.subdevices.published()).isEmpty();
  }

  @Test
  void whoStopsABundleWaitsUntilItsMiniportIsBoundAndLetGo() throws Exception {
    AtomicReference<MiniportSource<IMiniportDMus>> bundle = new AtomicReference<>();
    Thread stop = new Thread(() -> framework.miniports.remove(bundle.get().key()), "stop");
    miniport.atInit =
        () -> {
          stop.start();
          while (stop.getState() == Thread.State.NEW || stop.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
          }
          assertThat(stop.isAlive()).as("it waits").isTrue();
        };
    bundle.set(framework.deploy(CLASS, "", 0, () -> miniport));
    ISubdevice subdevice = framework.subdevices.createWaiting(published("a"));
    stop.join();
    assertThat(miniport.calls).startsWith("init").endsWith("close");
    assertThat(framework.instances).hasValue(0);
    assertThat(subdevice.problem()).get().asString().contains("went away");
  }

  @Test
  void settingsThatCameWhileTheMiniportWentAreThoseOfItsSuccessor() {
    AtomicReference<IMiniportDMus> service = new AtomicReference<>(miniport);
    framework.deploy(CLASS, "", 0, service::get);
    Subdevice subdevice = (Subdevice) framework.subdevices.create(published("a"));
    service.set(null);
    subdevice.reconfigure(Map.of("polyphony", 7));
    assertThat(subdevice.configuration().settings()).containsEntry("polyphony", 7);
    assertThat(subdevice.problem()).get().asString().contains("cannot be activated");
    framework.deploy(CLASS, "", 1, FakeMiniport::new);
    assertThat(subdevice.problem()).isEmpty();
    assertThat(subdevice.configuration().settings()).containsEntry("polyphony", 7);
  }

  @Test
  void anAdaptersPortLosesItsMiniportWithTheBundleEvenWhenItIsNotRegistered() {
    var bundle = framework.deploy(CLASS, "", 0, () -> miniport);
    IPort port = portCls.pcNewPort(ClassIds.PORT_DMUS);
    IMiniport made = portCls.pcNewMiniport(CLASS);
    port.init(made, null, portCls.pcNewResourceList(java.util.List.of()));
    framework.miniports.remove(bundle.key());
    assertThat(miniport.calls).endsWith("close");
    assertThat(framework.instances).hasValue(0);
  }

  @Test
  void aCollisionLeavesThePortItsNameAndARegisteredPortIsNotRegisteredTwice() {
    framework.deploy(CLASS, "", 0, FakeMiniport::new);
    framework.subdevices.create(published("a"));
    IPort port = portCls.pcNewPort(ClassIds.PORT_DMUS);
    port.init(portCls.pcNewMiniport(CLASS), null, portCls.pcNewResourceList(java.util.List.of()));
    assertThatThrownBy(() -> portCls.pcRegisterSubdevice("a", port))
        .isInstanceOf(NtStatusException.class);
    portCls.pcRegisterSubdevice("b", port);
    assertThatThrownBy(() -> portCls.pcRegisterSubdevice("c", port))
        .hasMessageContaining("the port is published already");
    assertThat(framework.services).hasSize(4);
    port.close();
    assertThat(framework.services).hasSize(2);
  }

  @Test
  void noThreadOutlivesTheServices() {
    framework.deploy(CLASS, "uart", 0, FakeMiniport::new);
    portCls.pcNewPort(ClassIds.PORT_DMUS);
    portCls.pcNewServiceGroup();
    assertThat(engineThreads()).isGreaterThanOrEqualTo(3);
    framework.subdevices.close();
    portCls.close();
    assertThat(engineThreads()).isZero();
  }

  private static long engineThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.isAlive() && thread.getName().startsWith("dmus-engine-"))
        .count();
  }
}
