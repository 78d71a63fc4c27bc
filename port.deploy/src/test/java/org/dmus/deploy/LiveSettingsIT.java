package org.dmus.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.cm.ConfigurationAdmin;

/** Settings change through ConfigAdmin while jars come: the service stays, and no jar is lost. */
class LiveSettingsIT {
  private static final String PID = "org.dmus.deploy";
  private static final int CHANGES = 20;

  @TempDir Path temp;
  private final List<String> events = new CopyOnWriteArrayList<>();
  private Path deploy;
  private Framework felix;
  private Deployer deployer;

  @BeforeEach
  void start() throws Exception {
    deploy = temp.resolve("deploy");
    felix = Framework.start(temp.resolve("cache"), Map.of("dmus.deploy.dir", deploy.toString()));
    deployer = felix.deployer();
    felix
        .context()
        .addServiceListener(this::withdrawn, "(objectClass=" + Deployer.class.getName() + ")");
    felix.context().addBundleListener((SynchronousBundleListener) this::bundleEvent);
  }

  @AfterEach
  void stop() {
    felix.close();
  }

  private void withdrawn(ServiceEvent event) {
    if (event.getType() == ServiceEvent.UNREGISTERING) {
      events.add("withdrawn");
    }
  }

  private void bundleEvent(BundleEvent event) {
    switch (event.getType()) {
      case BundleEvent.INSTALLED -> events.add("installed " + event.getBundle().getSymbolicName());
      case BundleEvent.STOPPED -> events.add("stopped " + event.getBundle().getSymbolicName());
      default -> {}
    }
  }

  private void set(String key, Object value) throws Exception {
    felix
        .service(ConfigurationAdmin.class)
        .getConfiguration(PID, "?")
        .update(new Hashtable<>(Map.of(key, value)));
  }

  private static Path jar(String name, Path folder) throws Exception {
    return TestJar.bundle(name, "1").to(Files.createDirectories(folder).resolve(name + ".jar"));
  }

  @Test
  void everyJarIsInstalledOnceWhileSettingsChange() throws Exception {
    for (int i = 0; i < CHANGES; i++) {
      jar("a" + i, deploy);
      set("health.ms", 1_000 + i);
    }
    for (int i = 0; i < CHANGES; i++) {
      felix.await("a" + i, Deployment.State.RUNNING);
    }
    assertThat(events)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, CHANGES).mapToObj(i -> "installed a" + i).toList());
    assertThat(felix.deployer()).isSameAs(deployer);
  }

  @Test
  void anotherFolderTakesThePlaceOfTheFirstAndNoFileIsLost() throws Exception {
    Path second = temp.resolve("second");
    jar("both", deploy);
    jar("first", deploy);
    felix.await("both", Deployment.State.RUNNING);
    felix.await("first", Deployment.State.RUNNING);
    Files.createDirectories(second);
    Files.copy(deploy.resolve("both.jar"), second.resolve("both.jar"));
    jar("before", second);

    set("folder", second.toString());
    for (int i = 0; i < CHANGES; i++) {
      jar("a" + i, second);
    }

    felix.await("before", Deployment.State.RUNNING);
    for (int i = 0; i < CHANGES; i++) {
      felix.await("a" + i, Deployment.State.RUNNING);
    }
    felix.await(() -> felix.bundle("first").isEmpty(), "first is still there");
    assertThat(felix.await("both", Deployment.State.RUNNING).file())
        .isEqualTo(second.resolve("both.jar"));
    assertThat(events).doesNotContain("withdrawn", "stopped both").contains("stopped first");
    assertThat(felix.deployer()).isSameAs(deployer);
    assertThat(deployer.folder()).isEqualTo(second);
    assertThat(deployer.deploy(jar("last", temp)).file()).isEqualTo(second.resolve("last.jar"));
  }

  @Test
  void aFolderIsLeftAloneAndWatchedAgainAsItIsSet() throws Exception {
    jar("a", deploy);
    felix.await("a", Deployment.State.RUNNING);
    set("watch", false);
    felix.await(
        () -> Thread.getAllStackTraces().keySet().stream().noneMatch(LiveSettingsIT::isWatcher),
        "it is watched");
    jar("b", deploy);
    set("watch", true);
    felix.await("b", Deployment.State.RUNNING);
    assertThat(events).containsExactly("installed a", "installed b");
  }

  private static boolean isWatcher(Thread thread) {
    return thread.getName().equals("dmus-deploy");
  }
}
