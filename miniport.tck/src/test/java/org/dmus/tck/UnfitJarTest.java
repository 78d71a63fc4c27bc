package org.dmus.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build of a miniport says when there is nothing to test. */
class UnfitJarTest {
  @TempDir private Path folder;

  @Test
  void aJarOfTheBuildThatIsNoBundleIsSaid() throws IOException {
    Path jar = folder.resolve("my-tone-1.0-SNAPSHOT.jar");
    new JarOutputStream(Files.newOutputStream(jar), new Manifest()).close();
    assertThatThrownBy(() -> new BundleJars(Stream.of(jar)).subject("my-tone"))
        .isInstanceOf(UnfitJar.class)
        .hasMessageContainingAll("my-tone-1.0-SNAPSHOT.jar is no bundle", ": have the bnd-maven");
  }

  @Test
  void aBuildWithoutAJarIsSaid() {
    assertThatThrownBy(() -> new BundleJars(Stream.of()).subject("my-tone"))
        .isInstanceOf(UnfitJar.class)
        .hasMessageContainingAll("bundle my-tone is not on the class path", ": make its jar first");
  }

  @Test
  void whatTheFrameworkSaysOfALibraryThatDoesNotResolveIsOneClause() {
    assertThat(
            JarExaminer.whatLacks(
                "Unable to resolve slf4j.api [8](R 8.0): missing requirement [slf4j.api [8](R 8.0)]"
                    + " osgi.wiring.package; (&(osgi.wiring.package=org.slf4j.impl)(version>=1.6.0))"))
        .isEqualTo("package org.slf4j.impl, which slf4j.api needs, is missing");
  }
}
