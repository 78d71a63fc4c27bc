package org.dmus.port.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Subdevices come and go with their miniports. */
class MiniportFollowerTest {
  private static final UUID CLASS = UUID.randomUUID();

  private final FakeFramework framework = new FakeFramework();
  private final FakeMiniport miniport = new FakeMiniport();

  @AfterEach
  void stop() {
    framework.subdevices.close();
  }

  private static SubdeviceConfiguration published(String name) {
    return new SubdeviceConfiguration(name, CLASS, Runner.OFFLINE, true, Map.of());
  }

  @Test
  void aDefaultWhoseNameWasTakenComesWhenTheOtherBundleGoes() {
    var first = framework.deploy(CLASS, "trace", 0, () -> miniport);
    UUID other = UUID.randomUUID();
    framework.deploy(other, "trace", 0, FakeMiniport::new);
    assertThat(framework.subdevices.published()).hasSize(1);
    framework.miniports.remove(first.key());
    assertThat(framework.subdevices.published())
        .singleElement()
        .satisfies(s -> assertThat(s.configuration().miniport()).isEqualTo(other))
        .satisfies(s -> assertThat(s.problem()).isEmpty());
    assertThat(framework.instances).hasValue(1);
  }

  @Test
  void aDefaultSubdeviceWithAnOpenPinWaitsForItsBundle() {
    var bundle = framework.deploy(CLASS, "uart", 0, () -> miniport);
    ISubdevice subdevice = framework.subdevices.published().get(0);
    IPin pin = subdevice.filter().openPin(0, KsDataFormat.DIRECTMUSIC);
    framework.miniports.remove(bundle.key());
    assertThat(framework.subdevices.published()).containsExactly(subdevice);
    assertThat(subdevice.problem()).get().asString().contains("went away");
    framework.deploy(CLASS, "uart", 0, FakeMiniport::new);
    assertThat(framework.subdevices.published()).containsExactly(subdevice);
    assertThat(pin.isAttached()).isTrue();
  }

  @Test
  void aDefaultSubdeviceWhoseBundleIsGoneGoesWithItsLastPin() throws InterruptedException {
    var bundle = framework.deploy(CLASS, "uart", 0, () -> miniport);
    ISubdevice subdevice = framework.subdevices.published().get(0);
    IPin pin = subdevice.filter().openPin(0, KsDataFormat.DIRECTMUSIC);
    framework.miniports.remove(bundle.key());
    pin.close();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!framework.subdevices.published().isEmpty()) {
      assertThat(System.nanoTime()).as("its port is still there").isLessThan(end);
      new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS);
    }
  }

  @Test
  void theNextBestMiniportTakesOverWhenOneGoes() {
    var best = framework.deploy(CLASS, "", 10, () -> miniport);
    FakeMiniport second = new FakeMiniport();
    framework.deploy(CLASS, "", 5, () -> second);
    ISubdevice subdevice = framework.subdevices.create(published("a"));
    IPin pin = subdevice.filter().openPin(0, KsDataFormat.DIRECTMUSIC);
    assertThat(second.calls).isEmpty();
    framework.miniports.remove(best.key());
    assertThat(second.calls).containsExactly("init", "getDescription", "newStream");
    assertThat(pin.isAttached()).isTrue();
    assertThat(subdevice.problem()).isEmpty();
  }

  @Test
  void aDefaultWhoseNameAnotherMiniportHasIsRefusedInTheLog() {
    framework.deploy(CLASS, "", 0, FakeMiniport::new);
    ISubdevice first = framework.subdevices.create(published("synth"));
    framework.deploy(UUID.randomUUID(), "synth", 0, FakeMiniport::new);
    assertThat(framework.subdevices.published()).containsExactly(first);
    assertThat(framework.warnings).singleElement().asString().contains("makes no port", "synth");
  }

  @Test
  void aDefaultThatMadeWayComesBackWhenTheOtherGoes() {
    framework.deploy(CLASS, "uart", 0, FakeMiniport::new);
    framework.subdevices.createWaiting(published("uart")).close();
    ISubdevice again = framework.subdevices.published().get(0);
    assertThat(again.configuration().runner()).isEqualTo(Runner.REALTIME);
    assertThat(again.problem()).isEmpty();
    assertThat(framework.instances).hasValue(1);
    framework.subdevices.close();
    assertThat(framework.subdevices.published()).isEmpty();
    assertThat(framework.instances).hasValue(0);
  }

  @Test
  void anArrivalThatFailsLeavesASubdeviceThatSaysWhy() {
    ISubdevice waiting = framework.subdevices.createWaiting(published("a"));
    miniport.throwsAt = "init";
    var bundle = framework.deploy(CLASS, "", 0, () -> miniport);
    assertThat(waiting.problem()).get().asString().contains("at init");
    framework.miniports.remove(bundle.key());
    framework.deploy(CLASS, "", 0, FakeMiniport::new);
    assertThat(waiting.problem()).isEmpty();
  }

  @Test
  void aMiniportThatCannotBeMadeIsBlamedAtItsPort() {
    framework.deploy(
        CLASS,
        "",
        0,
        () -> {
          throw new NtStatusException(NtStatus.DEVICE_REMOVED, "it cannot be activated; mend it");
        });
    Subdevice subdevice = framework.subdevices.createWaiting(published("a"));
    assertThat(subdevice.problem()).contains("it cannot be activated; mend it");
  }
}
