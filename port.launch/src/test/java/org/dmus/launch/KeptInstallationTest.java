package org.dmus.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.apache.felix.framework.util.FelixConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** The bundles of an installation in the storage of a real framework, start after start. */
class KeptInstallationTest {
  @TempDir Path folder;
  private Home home;
  private Path storage;

  @BeforeEach
  void install() throws IOException {
    home = new Home(folder.resolve("dmus"));
    storage = folder.resolve("felix-cache");
    Files.createDirectories(home.directory().resolve("bundle/on-demand"));
    Files.createDirectories(home.conf());
    bundle("a", "1.0.0");
    bundle("b", "1.0.0");
  }

  @Test
  void aNewBuildUpdatesInPlaceWhatChanged() throws Exception {
    Map<String, Long> before = start(context -> ids(context));
    Files.delete(jar("a", "1.0.0"));
    bundle("a", "1.1.0");
    start(
        context -> {
          assertThat(ids(context)).isEqualTo(before);
          assertThat(named(context, "a").getVersion()).hasToString("1.1.0");
          assertThat(named(context, "b").getVersion()).hasToString("1.0.0");
          return null;
        });
  }

  @Test
  void whatABuildNoLongerHasIsUninstalledAndWhatUsersInstalledStays() throws Exception {
    Path own = Files.createDirectory(folder.resolve("own")).resolve("mine.jar");
    write(own, "mine", "1.0.0");
    start(context -> context.installBundle(own.toUri().toString()));
    Files.delete(jar("b", "1.0.0"));
    Map<String, Long> after = start(context -> ids(context));
    assertThat(after).containsOnlyKeys("a", "mine");
  }

  @Test
  void whatDidNotChangeIsNotUpdated() throws Exception {
    long before = start(context -> named(context, "a").getLastModified());
    long after = start(context -> named(context, "a").getLastModified());
    assertThat(after).isEqualTo(before);
  }

  @Test
  void aMovedInstallationFindsItsBundlesAgain() throws Exception {
    Map<String, Long> before = start(context -> ids(context));
    Path elsewhere = Files.move(home.directory(), folder.resolve("elsewhere"));
    home = new Home(elsewhere);
    Map<String, Long> after = start(context -> ids(context));
    assertThat(after).isEqualTo(before);
  }

  @Test
  void withoutItsSumsEveryBundleIsUpdatedAndKeepsItsId() throws Exception {
    Map<String, Long> before = start(context -> ids(context));
    Files.writeString(storage.resolve("installed.properties"), "\\u00");
    Map<String, Long> after = start(context -> ids(context));
    assertThat(after).isEqualTo(before);
  }

  @Test
  void aBundleOfTwoVersionsIsRefusedWithBothFiles() throws IOException {
    bundle("a", "1.1.0");
    assertThatThrownBy(home::bundles)
        .isInstanceOf(LaunchFailure.class)
        .hasMessageContaining("a-1.0.0.jar")
        .hasMessageContaining("a-1.1.0.jar");
  }

  @Test
  void aBundleThatTheFrameworkCannotReadIsTold() throws Exception {
    start(context -> ids(context));
    try (Stream<Path> files = Files.walk(storage.resolve("bundle1"))) {
      Files.write(
          files.filter(f -> f.endsWith("bundle.jar")).findFirst().orElseThrow(), new byte[9]);
    }
    FrameworkLog log = new FrameworkLog();
    Framework framework = framework(log);
    framework.init();
    try {
      assertThat(log.damages()).hasSize(1).first().asString().contains("bundle1");
      new KeptInstallation(home, storage).into(framework.getBundleContext());
      assertThat(ids(framework.getBundleContext())).containsOnlyKeys("a", "b");
    } finally {
      stop(framework);
    }
  }

  /** What a test does while the framework runs. */
  private interface Work<T> {
    T on(BundleContext context) throws Exception;
  }

  private <T> T start(Work<T> work) throws Exception {
    Framework framework = framework(new FrameworkLog());
    framework.init();
    try {
      new KeptInstallation(home, storage).into(framework.getBundleContext());
      framework.start();
      return work.on(framework.getBundleContext());
    } finally {
      stop(framework);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private Framework framework(FrameworkLog log) {
    Map settings = new HashMap<>();
    settings.put(Constants.FRAMEWORK_STORAGE, storage.toString());
    settings.put(FelixConstants.LOG_LOGGER_PROP, log);
    return new FrameworkFactory().newFramework(settings);
  }

  private static void stop(Framework framework) throws BundleException, InterruptedException {
    framework.stop();
    framework.waitForStop(10_000);
  }

  private static Map<String, Long> ids(BundleContext context) {
    Map<String, Long> ids = new HashMap<>();
    for (Bundle bundle : context.getBundles()) {
      if (bundle.getBundleId() != 0) {
        ids.put(bundle.getSymbolicName(), bundle.getBundleId());
      }
    }
    return ids;
  }

  private static Bundle named(BundleContext context, String name) {
    return List.of(context.getBundles()).stream()
        .filter(each -> name.equals(each.getSymbolicName()))
        .findFirst()
        .orElseThrow();
  }

  private Path jar(String name, String version) {
    return home.directory().resolve("bundle").resolve(name + "-" + version + ".jar");
  }

  private void bundle(String name, String version) throws IOException {
    write(jar(name, version), name, version);
  }

  private static void write(Path jar, String name, String version) throws IOException {
    Manifest manifest = new Manifest();
    Attributes headers = manifest.getMainAttributes();
    headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
    headers.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
    headers.putValue(Constants.BUNDLE_VERSION, version);
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
  }
}
