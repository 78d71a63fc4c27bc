package org.dmus.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.PinListener;
import org.dmus.deploy.internal.BlockingMiniport;
import org.dmus.deploy.internal.ThrowingMiniport;
import org.dmus.ks.KsDataFormat;
import org.dmus.portcls.SubdeviceProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The deploy folder with the port that plays: what becomes of pins and of other bundles. */
class MiniportSwapIT {
  private static final String NAME = "org.dmus.test.swap";

  @TempDir Path temp;

  private Framework start() {
    Path deploy = temp.resolve("deploy");
    return Framework.start(temp.resolve("cache"), Map.of("dmus.deploy.dir", deploy.toString()));
  }

  private Path file() {
    return temp.resolve("deploy").resolve("swap.jar");
  }

  private void drop(TestJar jar) throws IOException {
    Files.createDirectories(file().getParent());
    jar.to(file());
  }

  private static IFilter port(Framework felix) throws Exception {
    String filter = "(" + SubdeviceProperties.NAME + "=" + NAME + ")";
    felix.await(() -> !references(felix, filter).isEmpty(), "no port " + NAME);
    return felix.context().getService(references(felix, filter).iterator().next());
  }

  private static java.util.Collection<ServiceReference<IFilter>> references(
      Framework felix, String filter) {
    try {
      return felix.context().getServiceReferences(IFilter.class, filter);
    } catch (org.osgi.framework.InvalidSyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static TestJar throwing(String version) {
    TestJar jar = TestJar.miniport(NAME, version);
    jar.withClass(ThrowingMiniport.class);
    return jar.component(ThrowingMiniport.class.getName());
  }

  @Test
  void aPinStaysOpenThroughAnUpdateAndNobodyElseIsRestarted() throws Exception {
    try (Framework felix = start()) {
      drop(TestJar.miniport(NAME, "1.0.0"));
      IPin pin = port(felix).openPin(0, KsDataFormat.DIRECTMUSIC);
      List<PinListener.Event> heard = new CopyOnWriteArrayList<>();
      pin.listener((p, event) -> heard.add(event));
      List<String> others = othersThatStop(felix);
      long id = felix.await(NAME, Deployment.State.RUNNING).bundleId();

      drop(TestJar.miniport(NAME, "2.0.0"));
      felix.await(() -> heard.contains(PinListener.Event.ATTACHED), "not attached again: " + heard);
      assertThat(felix.await(NAME, Deployment.State.RUNNING).bundleId()).isEqualTo(id);
      assertThat(pin.isAttached()).isTrue();
      assertThat(others).isEmpty();
      pin.close();
    }
  }

  private static List<String> othersThatStop(Framework felix) {
    List<String> stopped = new CopyOnWriteArrayList<>();
    SynchronousBundleListener listener =
        event -> {
          Bundle bundle = event.getBundle();
          if (event.getType() == BundleEvent.STOPPING && !NAME.equals(bundle.getSymbolicName())) {
            stopped.add(bundle.getSymbolicName());
          }
        };
    felix.context().addBundleListener(listener);
    return stopped;
  }

  @Test
  void aVersionWhoseMiniportThrowsIsRolledBackAndThePinIsAttachedToTheOldOne() throws Exception {
    try (Framework felix = start()) {
      drop(TestJar.miniport(NAME, "1.0.0"));
      IPin pin = port(felix).openPin(0, KsDataFormat.DIRECTMUSIC);
      drop(throwing("2.0.0"));
      Deployment back = felix.await(NAME, Deployment.State.ROLLED_BACK);
      assertThat(back.version()).isEqualTo("1.0.0");
      assertThat(back.problem()).contains("no cable");
      felix.await(pin::isAttached, "the pin is not attached again");
      Path aside = temp.resolve("deploy/.quarantine/swap.jar");
      felix.await(() -> Files.exists(aside), "the bad file is not put aside");
      assertThat(aside.resolveSibling("swap.jar.txt")).content().contains("no cable");
      felix.await(() -> Files.exists(file()), "the good file is not put back");
      pin.close();
    }
  }

  @Test
  void aVersionThatIsQuarantinedWithinItsTrialIsRolledBack() throws Exception {
    try (Framework felix = start()) {
      drop(TestJar.miniport(NAME, "1.0.0"));
      IPin pin = port(felix).openPin(0, KsDataFormat.DIRECTMUSIC);
      felix.await(NAME, Deployment.State.RUNNING);
      TestJar blocking = TestJar.miniport(NAME, "2.0.0").withClass(BlockingMiniport.class);
      drop(blocking.component(BlockingMiniport.class.getName()));
      Deployment back = felix.await(NAME, Deployment.State.ROLLED_BACK);
      assertThat(back.version()).isEqualTo("1.0.0");
      assertThat(back.problem()).contains("port " + NAME + " was isolated", "blocked");
      felix.await(pin::isAttached, "the pin is not attached again");
      pin.close();
    }
  }

  @Test
  void aVersionThatMakesItsPortVanishIsRolledBack() throws Exception {
    try (Framework felix = start()) {
      drop(TestJar.miniport(NAME, "1.0.0"));
      IPin pin = port(felix).openPin(0, KsDataFormat.DIRECTMUSIC);
      felix.await(NAME, Deployment.State.RUNNING);
      long id = felix.deployment(NAME).orElseThrow().bundleId();
      drop(TestJar.bundle(NAME, "2.0.0"));
      Deployment back = felix.await(NAME, Deployment.State.ROLLED_BACK);
      assertThat(back.bundleId()).isEqualTo(id);
      assertThat(back.version()).isEqualTo("1.0.0");
      assertThat(back.problem()).contains("port " + NAME + " is gone with it: keep the class id");
      felix.await(pin::isAttached, "the pin is not attached again");
      pin.close();
    }
  }

  @Test
  void theFolderIsFollowedWhenItIsConfiguredAnew() throws Exception {
    try (Framework felix = start()) {
      drop(TestJar.miniport(NAME, "1.0.0"));
      port(felix);
      Path other = Files.createDirectory(temp.resolve("other"));
      Configuration configuration =
          felix.service(ConfigurationAdmin.class).getConfiguration("org.dmus.deploy", "?");
      configuration.update(new Hashtable<>(Map.of("folder", other.toString())));
      felix.await(() -> felix.bundle(NAME).isEmpty(), "the bundle of the old folder stays");
      TestJar.miniport(NAME, "3.0.0").to(other.resolve("x.jar"));
      felix.await(() -> felix.deployment(NAME).isPresent(), "the new folder is not watched");
      assertThat(felix.deployer().folder()).isEqualTo(other);
    }
  }

  @Test
  void whoWatchesSecondSaysSoAndTouchesNothing() throws Exception {
    try (Framework first = start()) {
      drop(TestJar.miniport(NAME, "1.0.0"));
      first.await(NAME, Deployment.State.RUNNING);
      Map<String, String> folder = Map.of("dmus.deploy.dir", temp.resolve("deploy").toString());
      try (Framework second = Framework.start(temp.resolve("cache2"), folder)) {
        assertThat(second.await(NAME, Deployment.State.RUNNING).version()).isEqualTo("1.0.0");
        drop(TestJar.miniport(NAME, "2.0.0"));
        first.await(
            () -> "2.0.0".equals(first.deployment(NAME).orElseThrow().version()), "no update");
        assertThat(second.deployment(NAME).orElseThrow().version()).isEqualTo("1.0.0");
      }
    }
  }

  @Test
  void withoutAFolderItIsIdleAndSaysHowToSetOne() {
    try (Framework felix = Framework.start(temp.resolve("cache"), Map.of())) {
      assertThat(felix.deployer().deployments()).isEmpty();
      assertThatThrownBy(() -> felix.deployer().deploy(Path.of("x.jar")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("set folder of org.dmus.deploy");
    }
  }
}
