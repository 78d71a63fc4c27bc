package org.dmus.archetype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import aQute.bnd.build.Project;
import aQute.bnd.build.Workspace;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The bnd workspace of the distribution, built by bnd: the bundle is the one that Maven builds. */
class BndTemplateIT {
  private static final Path DIST = Path.of("../dist/target/dmus/dmus").toAbsolutePath().normalize();
  private static final Path MAVEN_BUILT =
      Path.of(
          "../miniport.example/target/org.dmus.miniport.example-"
              + System.getProperty("dmus.version")
              + ".jar");
  private static final List<String> WIRING =
      List.of("Import-Package", "Provide-Capability", "Require-Capability");
  private static final String CLSID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @TempDir private Path folder;

  @Test
  void bndBuildsWhatMavenBuilds() throws Exception {
    try (Workspace workspace = workspace()) {
      Project project = workspace.getProject("my-tone");
      project.compile(true);
      File[] bundles = project.build();
      assertThat(project.getErrors()).isEmpty();
      assertThat(project.getWarnings()).isEmpty();

      try (Jar ours = new Jar(bundles[0]);
          Jar expected = new Jar(MAVEN_BUILT.toFile())) {
        assertThat(ours.getBsn()).isEqualTo("my-tone");
        Attributes headers = ours.getManifest().getMainAttributes();
        for (String header : WIRING) {
          assertThat(headers.getValue(header))
              .as(header)
              .isEqualTo(expected.getManifest().getMainAttributes().getValue(header));
        }
        assertThat(component(ours, "org.example.tone", "my-tone"))
            .isEqualTo(component(expected, "org.dmus.miniport.example", "tone"));
        assertThat(ours.getResource("META-INF/dmus-tck.properties")).isNotNull();
      }
      TestExecutionSummary tests = runTests(project);
      assertThat(tests.getTestsFoundCount()).isPositive();
      assertThat(tests.getFailures()).isEmpty();
    }
  }

  /** A copy of the template, built with the JDK of this test and without a network. */
  private Workspace workspace() throws Exception {
    Path copy = folder.resolve("workspace");
    try (Stream<Path> files = Files.walk(DIST.resolve("bnd-template"))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(DIST.resolve("bnd-template").relativize(file).toString()));
      }
    }
    Workspace workspace = new Workspace(copy.toFile());
    workspace.setOffline(true);
    workspace.setProperty("dmus", DIST.toString());
    workspace.setProperty("m2", System.getProperty("maven.repo"));
    workspace.setProperty(
        "javac", Path.of(System.getProperty("java.home"), "bin/javac").toString());
    return workspace;
  }

  /** Its descriptor, with a stand-in for what has another name by design. */
  private static String component(Jar bundle, String packageName, String port) throws Exception {
    String name = bundle.getManifest().getMainAttributes().getValue("Service-Component");
    try (InputStream in = bundle.getResource(name).openInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace(packageName, "PACKAGE")
          .replace('"' + port + '"', "PORT")
          .replaceAll(CLSID, "CLSID");
    }
  }

  private static TestExecutionSummary runTests(Project project) throws Exception {
    File tests = project.getTestOutput();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    URL[] classes = {tests.toURI().toURL(), project.getOutput().toURI().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, before)) {
      thread.setContextClassLoader(loader);
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectClasspathRoots(Set.of(tests.toPath())))
                  .build(),
              listener);
    } finally {
      thread.setContextClassLoader(before);
    }
    return listener.getSummary();
  }
}
