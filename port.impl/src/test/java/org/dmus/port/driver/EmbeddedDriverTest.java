package org.dmus.port.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.KsDataFormat;
import org.dmus.portcls.IPortCls;
import org.dmus.portcls.IServiceGroup;
import org.dmus.portcls.RegistryKeyType;
import org.junit.jupiter.api.Test;
import org.osgi.service.log.Logger;

class EmbeddedDriverTest {
  private static final UUID CLASS = UUID.randomUUID();

  private final Logger log = FakeFramework.fake(Logger.class, (method, arguments) -> null);

  @Test
  void aMiniportBringsItsPortAndTakesItAlong() {
    try (EmbeddedDriver driver = new EmbeddedDriver(log)) {
      Runnable gone = driver.deploy(FakeMiniport::new, CLASS, "fake", "trace");
      assertThat(names(driver)).containsExactly("trace");
      assertThat(driver.subdevices().published().get(0).filter().isLive()).isTrue();
      gone.run();
      assertThat(names(driver)).isEmpty();
    }
  }

  private static List<String> names(EmbeddedDriver driver) {
    return driver.subdevices().published().stream().map(s -> s.configuration().name()).toList();
  }

  @Test
  void twoOfOneConstructorAreToldApart() {
    try (EmbeddedDriver driver = new EmbeddedDriver(log)) {
      Supplier<FakeMiniport> same = FakeMiniport::new;
      Runnable first = driver.deploy(same, CLASS, "fake", "one");
      driver.deploy(same, UUID.randomUUID(), "fake", "two");
      first.run();
      assertThat(names(driver)).containsExactly("two");
    }
  }

  @Test
  void nothingOfAClosedDriverRunsOn() throws Exception {
    Thread[] engines = new Thread[1];
    EmbeddedDriver driver = new EmbeddedDriver(log);
    driver.deploy(FakeMiniport::new, CLASS, "fake", "trace");
    ISubdevice own = driver.subdevices().create(SubdeviceConfiguration.realtime("own", CLASS));
    own.filter().openPin(0, KsDataFormat.DIRECTMUSIC);
    IPortCls root = driver.portCls();
    IServiceGroup group = root.pcNewServiceGroup();
    CountDownLatch served = new CountDownLatch(1);
    group.addMember(
        () -> {
          engines[0] = Thread.currentThread();
          served.countDown();
        });
    group.requestService();
    served.await();
    driver.close();
    driver.close();
    engines[0].join();
    assertThat(driver.subdevices().published()).isEmpty();
    assertThat(root.pcNewRegistryKey(RegistryKeyType.DEVICE, null, null).values()).isEmpty();
  }
}
