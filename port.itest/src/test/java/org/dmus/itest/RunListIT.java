package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.dmus.itest.exam.ShippedBundles;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * An installation holds the bundles of the run descriptions. That a description names what its
 * bundles need, and no more, is checked by bnd's resolver in {@code dist}.
 */
class RunListIT {
  private static final Path DESCRIPTIONS = Path.of(System.getProperty("dmus.cnf"));

  @Test
  void whatIsStartedIsTheRunList() throws IOException {
    assertHolds(ShippedBundles.started(), list("dmus"));
  }

  @Test
  void whatIsOnDemandIsWhatTheConsoleAddsToTheRunList() throws IOException {
    Map<String, VersionRange> console = list("console");
    Map<String, VersionRange> started = list("dmus");
    assertThat(console).containsAllEntriesOf(started);
    console.keySet().removeAll(started.keySet());
    assertHolds(ShippedBundles.onDemand(), console);
  }

  private static Map<String, VersionRange> list(String name) throws IOException {
    return RunList.read(DESCRIPTIONS.resolve(name + ".bndrun"));
  }

  private static void assertHolds(List<Path> jars, Map<String, VersionRange> list)
      throws IOException {
    List<String> names = new ArrayList<>();
    Map<String, Version> versions = new TreeMap<>();
    for (Path jar : jars) {
      try (JarFile bundle = new JarFile(jar.toFile())) {
        Attributes headers = bundle.getManifest().getMainAttributes();
        String name = headers.getValue(Constants.BUNDLE_SYMBOLICNAME).split(";")[0].strip();
        names.add(name);
        versions.put(name, Version.valueOf(headers.getValue(Constants.BUNDLE_VERSION)));
      }
    }
    assertThat(names).containsExactlyInAnyOrderElementsOf(list.keySet());
    assertThat(versions)
        .allSatisfy((name, version) -> assertThat(list.get(name).includes(version)).isTrue());
  }
}
