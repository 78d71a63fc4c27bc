package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Constants;

/** What others wrote is shipped with its licence: beside it, or in its jar. */
class LicencesIT {
  private static final Path HOME = Path.of(System.getProperty("dmus.home")).normalize();
  private static final Path LEGAL = HOME.resolve("legal");
  private static final String OURS = "org.dmus.";
  private static final Pattern APACHE =
      Pattern.compile("(?i)apache-2\\.0|apache.org/licenses|apache license, version 2");
  private static final Pattern FILE = Pattern.compile("`(\\w+\\.txt)`");
  private static final Pattern CLASS = Pattern.compile("(.+)/[^/]+\\.class");

  @Test
  void everyJarOfOthersHasItsLicence() throws IOException {
    List<Path> others = jars().filter(jar -> !name(jar).startsWith(OURS)).toList();
    assertThat(others).hasSizeGreaterThan(15);
    for (Path jar : others) {
      String row = row(name(jar));
      try (JarFile content = new JarFile(jar.toFile())) {
        String said = header(content, Constants.BUNDLE_LICENSE);
        if (said != null) {
          assertThat(row.contains("Apache-2.0"))
              .as("%s says %s, THIRD-PARTY.md says %s", jar, said, row)
              .isEqualTo(APACHE.matcher(said).find());
        }
        assertThat(content.getEntry("META-INF/LICENSE") != null || isBeside(row))
            .as("the licence of %s is in it, or in legal/", jar)
            .isTrue();
      }
    }
  }

  @Test
  void whatOurJarsCarryOfOthersHasItsLicenceBeside() throws IOException {
    TreeSet<String> carried = new TreeSet<>();
    for (Path jar : jars().filter(jar -> name(jar).startsWith(OURS)).toList()) {
      for (String foreign : foreignPackages(jar)) {
        String what = foreign.substring(foreign.lastIndexOf('/') + 1);
        assertThat(row(name(jar)).toLowerCase())
            .as("%s carries %s", jar, foreign)
            .contains(what.toLowerCase());
        assertThat(isBeside(row(name(jar)))).isTrue();
        carried.add(what);
      }
    }
    assertThat(carried).contains("HdrHistogram", "progressbar");
  }

  @Test
  void ourOwnLicenceIsThere() throws IOException {
    assertThat(Files.readString(LEGAL.resolve("LICENSE"))).contains("Apache License");
  }

  /** The outermost packages that are not ours. */
  private static TreeSet<String> foreignPackages(Path jar) throws IOException {
    TreeSet<String> found = new TreeSet<>();
    try (JarFile content = new JarFile(jar.toFile())) {
      content.stream()
          .map(entry -> CLASS.matcher(entry.getName()))
          .filter(Matcher::matches)
          .map(type -> type.group(1))
          .filter(type -> !type.startsWith(OURS.replace('.', '/')))
          .filter(type -> found.stream().noneMatch(outer -> type.startsWith(outer + "/")))
          .forEach(found::add);
    }
    return found;
  }

  /** Apache-2.0 is our own licence, too. */
  private static boolean isBeside(String row) {
    Matcher file = FILE.matcher(row);
    return file.find() ? Files.exists(LEGAL.resolve(file.group(1))) : row.contains("Apache-2.0");
  }

  private static String row(String name) throws IOException {
    return Files.readAllLines(LEGAL.resolve("THIRD-PARTY.md")).stream()
        .filter(line -> line.startsWith("| `" + name + "`"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not in legal/THIRD-PARTY.md"));
  }

  /** {@return null where the jar says nothing, as picocli's and JUnit's} */
  private static String header(JarFile jar, String name) throws IOException {
    return jar.getManifest().getMainAttributes().getValue(name);
  }

  private static String name(Path jar) {
    return jar.getFileName().toString().replaceFirst("(-\\d.*)?\\.jar$", "");
  }

  private static Stream<Path> jars() throws IOException {
    try (Stream<Path> files = Files.walk(HOME)) {
      return files.filter(file -> file.toString().endsWith(".jar")).toList().stream();
    }
  }
}
