package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.dmus.itest.exam.ShippedBundles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/**
 * The core itself is updated through the deploy folder. From outside: no class of ours is on this
 * side, so nothing here keeps an old version alive.
 */
class CoreDeployIT {
  private static final long LIMIT_NS = TimeUnit.SECONDS.toNanos(60);
  private static final String API = "org.dmus.port.api";
  private static final String DRIVER = "org.dmus.port.impl";
  private static final String PORT = "org.dmus.portcls.IPortDMus";

  @TempDir Path temp;
  private Framework felix;

  @BeforeEach
  void start() throws Exception {
    Path deploy = Files.createDirectory(temp.resolve("deploy"));
    Map<String, String> settings = new HashMap<>();
    settings.put("org.osgi.framework.storage", temp.resolve("cache").toString());
    settings.put("org.osgi.framework.system.packages.extra", "sun.misc");
    settings.put("dmus.home", System.getProperty("dmus.home"));
    settings.put("dmus.deploy.dir", deploy.toString());
    settings.put("dmus.deploy.watch", "true"); // other tests of this JVM have set it to false
    felix =
        ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow().newFramework(settings);
    felix.init();
    BundleContext context = felix.getBundleContext();
    for (Path jar : ShippedBundles.started()) {
      try (InputStream in = Files.newInputStream(jar)) {
        context.installBundle("dmus:bundle/" + jar.getFileName(), in);
      }
    }
    felix.start();
    for (Bundle bundle : context.getBundles()) {
      if (bundle.getHeaders("").get("Fragment-Host") == null) {
        bundle.start();
      }
    }
    await(this::allRun, "the distribution does not start");
  }

  @AfterEach
  void stop() throws Exception {
    felix.stop();
    felix.waitForStop(TimeUnit.SECONDS.toMillis(20));
  }

  @Test
  void theDriverIsReplacedInPlaceAndTheShippedOneComesBack() throws Exception {
    replaceAndTakeAway(DRIVER, "0.1.7");
  }

  @Test
  void theApiIsReplacedUnderEverybodyAndTheShippedOneComesBack() throws Exception {
    replaceAndTakeAway(API, "0.1.7");
  }

  @Test
  void theSoundsAreReplacedUnderTheSynthesizerAndTheShippedOnesComeBack() throws Exception {
    replaceAndTakeAway("org.dmus.dls.sound", "0.1.7");
  }

  @Test
  void theDeployerDoesNotReplaceItself() throws Exception {
    String name = "org.dmus.port.deploy";
    String before = bundle(name).getVersion().toString();
    Path dropped = drop(name, "0.1.7");
    Path text = dropped.resolveSibling(".quarantine").resolve(dropped.getFileName() + ".txt");
    await(() -> Files.exists(text), "not put aside");
    assertThat(text).content().contains("cannot be replaced while it does the replacing");
    assertThat(bundle(name).getVersion()).hasToString(before);
  }

  private void replaceAndTakeAway(String name, String version) throws Exception {
    Bundle bundle = bundle(name);
    long id = bundle.getBundleId();
    String before = bundle.getVersion().toString();
    Path dropped = drop(name, version);
    await(() -> bundle.getVersion().toString().equals(version) && allRun(), "not replaced");
    assertThat(bundle.getBundleId()).isEqualTo(id);
    await(() -> fileStays(dropped), "rolled back");
    Files.delete(dropped);
    await(() -> bundle.getVersion().toString().equals(before) && allRun(), "not back");
  }

  /** Longer than a version is on trial. */
  private static boolean fileStays(Path dropped) {
    try {
      long ageMs = System.currentTimeMillis() - Files.getLastModifiedTime(dropped).toMillis();
      return ageMs > 4_000 && Files.exists(dropped);
    } catch (IOException e) {
      throw new AssertionError(dropped + " was taken away", e);
    }
  }

  private Path drop(String name, String version) throws IOException {
    Path dropped = temp.resolve("deploy").resolve(name + ".jar");
    try (JarFile shipped = new JarFile(ShippedBundles.named(name).toFile());
        OutputStream out = Files.newOutputStream(dropped)) {
      Manifest manifest = shipped.getManifest();
      manifest.getMainAttributes().putValue("Bundle-Version", version);
      try (JarOutputStream jar = new JarOutputStream(out, manifest)) {
        for (JarEntry entry : shipped.stream().toList()) {
          if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
            jar.putNextEntry(new JarEntry(entry.getName()));
            shipped.getInputStream(entry).transferTo(jar);
          }
        }
      }
    }
    return dropped;
  }

  private Bundle bundle(String name) {
    return bundles().filter(b -> name.equals(b.getSymbolicName())).findFirst().orElseThrow();
  }

  private Stream<Bundle> bundles() {
    return Stream.of(felix.getBundleContext().getBundles());
  }

  /** Every bundle is active, and the ports of the miniports are there. */
  private boolean allRun() {
    List<Bundle> resting =
        bundles()
            .filter(b -> b.getState() != Bundle.ACTIVE)
            .filter(b -> b.getHeaders("").get("Fragment-Host") == null)
            .toList();
    return resting.isEmpty() && hasPorts();
  }

  private boolean hasPorts() {
    try {
      var ports = felix.getBundleContext().getAllServiceReferences(PORT, null);
      return ports != null && ports.length >= 1;
    } catch (org.osgi.framework.InvalidSyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void await(BooleanSupplier condition, String complaint) {
    long limit = System.nanoTime() + LIMIT_NS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > limit) {
        throw new AssertionError(
            complaint + ": " + bundles().map(b -> b + " " + b.getState()).toList());
      }
      LockSupport.parkNanos(5_000_000);
    }
  }
}
