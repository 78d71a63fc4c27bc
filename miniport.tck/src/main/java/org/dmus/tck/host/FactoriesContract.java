package org.dmus.tck.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.IAdapterDevice;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IMiniportMidi;
import org.dmus.portcls.IPort;
import org.dmus.portcls.IPortCls;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IPortMidi;
import org.dmus.portcls.IResourceList;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.dmus.tck.Contract;
import org.dmus.tck.TckHost;
import org.dmus.tck.Workbench;
import org.dmus.tck.probe.MidiProbe;
import org.dmus.tck.probe.ProbeFilter;
import org.dmus.tck.probe.ProbeMiniport;
import org.junit.jupiter.api.Test;

/** Ports, miniports and subdevices come and go (A.1). */
@Contract(Area.LIFE_CYCLE)
public class FactoriesContract {

  private static IResourceList nothing(TckHost host) {
    return host.portCls().pcNewResourceList(List.of());
  }

  private static IPort port(Workbench bench) {
    return bench.closing(bench.host().portCls().pcNewPort(ClassIds.PORT_DMUS));
  }

  private static IPort portOf(Workbench bench, ProbeMiniport miniport) {
    IPort port = port(bench);
    IMiniport made = bench.host().portCls().pcNewMiniport(bench.deploy(() -> miniport));
    port.init(made, null, nothing(bench.host()));
    return port;
  }

  @Test
  @Behaviour(1)
  void aPortOfTheDMusClassIsAPortAndADMusPort(Workbench bench) {
    IPort port = port(bench);

    assertThat(port.as(IPort.class)).isPresent();
    assertThat(port.as(IPortDMus.class)).isPresent();
  }

  @Test
  @Behaviour(2)
  void aPortOfTheMidiClassTakesADMusMiniport(Workbench bench) {
    IPort port = bench.closing(bench.host().portCls().pcNewPort(ClassIds.PORT_MIDI));
    ProbeMiniport miniport = new ProbeMiniport();

    port.init(miniport, null, nothing(bench.host()));

    assertThat(port.as(IPortMidi.class)).isPresent();
    assertThat(miniport.calls).contains("init");
  }

  @Test
  @Behaviour(3)
  void aPortOfAnUnknownClassIsNotSupported(TckHost host) {
    UUID unknown = UUID.randomUUID();

    NtStatusException refused =
        Refusal.of(NtStatus.NOT_SUPPORTED, () -> host.portCls().pcNewPort(unknown));

    assertThat(refused).hasMessageContaining(unknown.toString());
  }

  @Test
  @Behaviour(4)
  void aDeployedMiniportClassGivesAMiniportOfItsKind(Workbench bench) {
    IPortCls functions = bench.host().portCls();
    UUID dmus = bench.deploy(ProbeMiniport::new);
    UUID midi = UUID.randomUUID();
    bench.closing(bench.host().deploy(midi, IMiniportMidi.class, MidiProbe::new));

    IMiniport first = functions.pcNewMiniport(dmus);
    IMiniport second = functions.pcNewMiniport(midi);

    assertThat(first).isInstanceOf(IMiniportDMus.class);
    assertThat(second).isInstanceOf(IMiniportMidi.class);
    assertThat(functions.pcNewMiniport(dmus)).as("every call makes one").isNotSameAs(first);
  }

  @Test
  @Behaviour(4)
  void aMiniportThatNoPortTookOverIsGivenBack(Workbench bench) {
    IPortCls functions = bench.host().portCls();
    UUID classId = UUID.randomUUID();
    TckHost.Deployment deployed =
        bench.closing(bench.host().deploy(classId, IMiniportDMus.class, ProbeMiniport::new));

    IMiniport miniport = functions.pcNewMiniport(classId);
    assertThat(deployed.instances()).isEqualTo(1);
    functions.pcReleaseMiniport(miniport);

    assertThat(deployed.instances()).isZero();
  }

  @Test
  @Behaviour(5)
  void aMiniportClassThatNobodyOffersIsRefusedWithAListOfWhatThereIs(Workbench bench) {
    UUID there = bench.deploy(ProbeMiniport::new);
    IPortCls functions = bench.host().portCls();

    NtStatusException refused =
        Refusal.of(NtStatus.INVALID_PARAMETER, () -> functions.pcNewMiniport(UUID.randomUUID()));

    assertThat(refused).hasMessageContaining(there.toString());
  }

  /** A miniport that is neither kind. */
  private static final class NeitherKind implements IMiniport {
    @Override
    public FilterDescriptor getDescription() {
      return FilterDescriptor.render("neither");
    }
  }

  @Test
  @Behaviour(6)
  void aMiniportOfNeitherKindIsRefusedAndThePortStaysUninitialised(Workbench bench) {
    IPort port = port(bench);

    Refusal.of(
        NtStatus.INVALID_PARAMETER,
        () -> port.init(new NeitherKind(), null, nothing(bench.host())));

    Refusal.of(
        NtStatus.INVALID_DEVICE_STATE,
        () -> bench.host().portCls().pcRegisterSubdevice("tck-neither", port));
  }

  @Test
  @Behaviour(7)
  void whenTheMiniportsInitFailsThePortReportsItsStatusAndCanTryAgain(Workbench bench) {
    IPort port = port(bench);
    ProbeMiniport broken = new ProbeMiniport();
    broken.atInit =
        p -> {
          throw new NtStatusException(NtStatus.IO_DEVICE_ERROR, "the device does not answer");
        };
    IResourceList resources = nothing(bench.host());

    Refusal.of(NtStatus.IO_DEVICE_ERROR, () -> port.init(broken, null, resources));
    ProbeMiniport sound = new ProbeMiniport();
    port.init(sound, null, resources);

    assertThat(broken.calls).containsExactly("init");
    assertThat(sound.calls).containsExactly("init", "getDescription");
  }

  @Test
  @Behaviour(7)
  void aSubdeviceWhoseMiniportFailsLetsGoOfIt(Workbench bench) {
    UUID classId = UUID.randomUUID();
    TckHost.Deployment deployed =
        bench.closing(bench.host().deploy(classId, IMiniportDMus.class, FactoriesContract::broken));

    Refusal.of(
        NtStatus.DEVICE_CONFIGURATION_ERROR,
        () -> bench.subdevice(SubdeviceConfiguration.offline("tck", classId)));

    assertThat(deployed.instances()).isZero();
  }

  private static ProbeMiniport broken() {
    ProbeMiniport miniport = new ProbeMiniport();
    miniport.atInit =
        port -> {
          throw new NtStatusException(NtStatus.DEVICE_CONFIGURATION_ERROR, "no such device");
        };
    return miniport;
  }

  @Test
  @Behaviour(8)
  void aPortWithoutAMiniportKnowsNoDevice(Workbench bench) {
    IPort port = port(bench);

    Refusal.of(NtStatus.UNSUCCESSFUL, () -> port.getDeviceProperty("name"));
    Refusal.of(NtStatus.UNSUCCESSFUL, port::newRegistryKey);
    assertThat(port.getDeviceProperty("name", ByteBuffer.allocate(8)).status())
        .isEqualTo(NtStatus.UNSUCCESSFUL);
  }

  @Test
  @Behaviour(9)
  void aDevicePropertyInTooShortABufferTellsTheLengthThatIsNeeded(Workbench bench) {
    IAdapterDevice device =
        bench.closing(bench.host().portCls().pcAddAdapterDevice("tck", 2, Map.of("label", "abc")));
    IPort port = bench.closing(device.pcNewPort(ClassIds.PORT_DMUS));
    port.init(new ProbeMiniport(), null, nothing(bench.host()));

    IPort.PropertyLength tooShort = port.getDeviceProperty("label", ByteBuffer.allocate(3));
    ByteBuffer room = ByteBuffer.allocate(64);
    IPort.PropertyLength enough = port.getDeviceProperty("label", room);

    assertThat(tooShort.status()).isEqualTo(NtStatus.BUFFER_TOO_SMALL);
    assertThat(tooShort.resultLength()).isEqualTo(8); // three UTF-16 units and the terminator
    assertThat(enough).isEqualTo(new IPort.PropertyLength(NtStatus.SUCCESS, 8));
    assertThat(room.position()).isEqualTo(8);
    assertThat(port.getDeviceProperty("no such", room).status()).isEqualTo(NtStatus.NOT_FOUND);
  }

  @Test
  @Behaviour(10)
  void aSecondSubdeviceOfTheSameNameCollidesAndTheFirstStaysPublished(Workbench bench) {
    IPortCls functions = bench.host().portCls();
    IPort first = portOf(bench, new ProbeMiniport());
    IPort second = portOf(bench, new ProbeMiniport());
    functions.pcRegisterSubdevice("tck-collision", first);

    Refusal.of(
        NtStatus.OBJECT_NAME_COLLISION,
        () -> functions.pcRegisterSubdevice("tck-collision", second));

    assertThat(bench.host().filter("tck-collision")).isPresent();
    functions.pcUnregisterSubdevice(first);
    assertThat(bench.host().filter("tck-collision")).isEmpty();
    functions.pcRegisterSubdevice("tck-collision", second);
    assertThat(bench.host().filter("tck-collision")).isPresent();
  }

  @Test
  @Behaviour(10)
  void aSecondCreatedSubdeviceOfTheSameNameCollides(Workbench bench) {
    UUID classId = bench.deploy(ProbeMiniport::new);
    SubdeviceConfiguration published =
        new SubdeviceConfiguration("tck-two", classId, Runner.OFFLINE, true, Map.of());
    ISubdevice first = bench.subdevice(published);

    Refusal.of(NtStatus.OBJECT_NAME_COLLISION, () -> bench.subdevice(published));

    assertThat(bench.host().filter("tck-two")).containsSame(first.filter());
  }

  @Test
  @Behaviour(11)
  void aPublishedFilterWorksWhenItsAdapterForgotPortAndMiniport(Workbench bench) {
    IPort registered = portOf(bench, new ProbeMiniport());
    bench.host().portCls().pcRegisterSubdevice("tck-forgotten", registered);
    System.gc();

    IPin pin =
        bench.closing(
            bench
                .host()
                .filter("tck-forgotten")
                .orElseThrow()
                .openPin(ProbeFilter.RENDER, KsDataFormat.DIRECTMUSIC));
    pin.setState(KsState.RUN);

    assertThat(pin.isAttached()).isTrue();
    assertThat(pin.state()).isEqualTo(KsState.RUN);
  }

  @Test
  @Behaviour(11)
  void aClosedPortIsNotPublishedAnyMore(Workbench bench) {
    ProbeMiniport miniport = new ProbeMiniport();
    IPort port = portOf(bench, miniport);
    bench.host().portCls().pcRegisterSubdevice("tck-closed", port);

    port.close();

    assertThat(bench.host().filter("tck-closed")).isEmpty();
    assertThat(miniport.calls).endsWith("close");
  }

  @Test
  @Behaviour(12)
  void thePortCallsInitAndThenGetDescription(Workbench bench) {
    ProbeMiniport miniport = new ProbeMiniport();

    portOf(bench, miniport);

    assertThat(miniport.calls).containsExactly("init", "getDescription");
  }

  @Test
  @Behaviour(12)
  void aGroupRegisteredInsideInitIsServedBeforeInitReturns(Workbench bench) throws Exception {
    ProbeMiniport miniport = new ProbeMiniport();
    CountDownLatch served = new CountDownLatch(1);
    AtomicBoolean inTime = new AtomicBoolean();
    miniport.atInit =
        port -> {
          miniport.group.addMember(served::countDown);
          port.registerServiceGroup(miniport.group);
          port.notify(null);
          inTime.set(isReached(served));
        };

    portOf(bench, miniport);

    assertThat(inTime).isTrue();
    assertThat(miniport.calls).containsExactly("init", "getDescription");
  }

  private static boolean isReached(CountDownLatch latch) {
    try {
      return latch.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
