package org.dmus.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a public repository gets. */
class PublishedArtifactsIT {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final String VERSION = System.getProperty("dmus.version");
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern MANAGED =
      Pattern.compile("<groupId>org.dmus</groupId>\\s*<artifactId>([^<]+)</artifactId>");
  private static final Set<String> NOT_A_LIBRARY =
      Set.of("bom", "archetype", "dist", "port.itest", "port.bench", "port.fuzz");

  private static List<String> found(Pattern pattern, Path pom) throws IOException {
    Matcher matcher = pattern.matcher(Files.readString(pom));
    List<String> all = new ArrayList<>();
    while (matcher.find()) {
      all.add(matcher.group(1));
    }
    return all;
  }

  private static List<String> libraries() throws IOException {
    List<String> modules = found(MODULE, ROOT.resolve("pom.xml"));
    modules.removeAll(NOT_A_LIBRARY);
    return modules;
  }

  private static Path jar(String module) {
    return ROOT.resolve(module + "/target/org.dmus." + module + "-" + VERSION + ".jar");
  }

  @Test
  void theBillOfMaterialsNamesEveryLibrary() throws IOException {
    List<String> managed = found(MANAGED, ROOT.resolve("bom/pom.xml"));
    managed.remove("org.dmus"); // its parent
    assertThat(managed)
        .containsExactlyInAnyOrderElementsOf(
            libraries().stream().map(module -> "org.dmus." + module).toList());
  }

  @Test
  void everyJarHasAModuleNameOfItsOwn() throws IOException {
    for (String module : libraries()) {
      try (JarFile file = new JarFile(jar(module).toFile())) {
        assertThat(file.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
            .as(module)
            .matches("org\\.dmus(\\.[a-z0-9]+)+");
      }
    }
    Path[] jars = libraries().stream().map(PublishedArtifactsIT::jar).toArray(Path[]::new);
    assertThat(ModuleFinder.of(jars).findAll())
        .extracting(ModuleReference::descriptor)
        .extracting(ModuleDescriptor::name)
        .doesNotHaveDuplicates()
        .hasSize(jars.length);
  }

  @Test
  void everyProjectSaysWhatItIs() throws IOException {
    for (String module : found(MODULE, ROOT.resolve("pom.xml"))) {
      assertThat(Files.readString(ROOT.resolve(module).resolve("pom.xml")))
          .as(module)
          .contains("<name>", "<description>");
    }
  }
}
