package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Constants;

/** Two releases on the data of one user: what is shipped follows, what he deployed stays. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class UpgradeIT {
  private static final String FILTERS = "org.dmus.mxf.filters";
  private static final String DEPLOYED = "org.example.mine";
  private static final String BEANS = "org.dmus.port.jmx";
  private static final String NEXT = "7.1.0";
  private static final Pattern ROW =
      Pattern.compile("(?m)^ *(\\d+)\\|(\\w+) *\\| *\\d+\\|([\\w.]+) \\(.*\\).*$");

  @TempDir private static Path folder;
  private static Unzipped old;
  private static Unzipped next;
  private static Path data;

  @BeforeAll
  static void unpack() throws IOException {
    data = folder.resolve("data of a user");
    old = Unzipped.into(Files.createDirectory(folder.resolve("old")));
    next = Unzipped.into(Files.createDirectory(folder.resolve("next")));
    Path bundles = next.home().resolve("bundle");
    Files.delete(jar(bundles, FILTERS));
    Files.copy(OtherVersion.of(FILTERS, NEXT), bundles.resolve(FILTERS + "-" + NEXT + ".jar"));
    Files.delete(jar(bundles.resolve("on-demand"), BEANS));
  }

  @Test
  void aNewReleaseUpdatesWhatIsShippedAndKeepsWhatWasDeployedAndSoDoesTheWayBack()
      throws Exception {
    deploy();
    Map<String, String> before = bundles(old);
    assertThat(before).containsKeys(DEPLOYED, FILTERS, BEANS);
    assertThat(before.get(FILTERS)).doesNotContain(NEXT);

    Map<String, String> after = bundles(next);
    assertThat(after).containsEntry(DEPLOYED, before.get(DEPLOYED)).doesNotContainKey(BEANS);
    assertThat(after.get(FILTERS)).startsWith(id(before)).contains("Active", NEXT);

    Map<String, String> back = bundles(old);
    assertThat(back).containsKeys(DEPLOYED, BEANS).containsEntry(FILTERS, before.get(FILTERS));
  }

  /** As {@code lb -s} shows them, by symbolic name. */
  private static Map<String, String> bundles(Unzipped dmus) throws Exception {
    Path output = Files.createTempFile(folder, "lb", ".txt");
    Path keys = Files.writeString(folder.resolve("keys"), "lb -s\nexit\n");
    ProcessBuilder console = dmus.command(output, "shell", "--data", data.toString());
    Unzipped.Ended ended = dmus.end(console.redirectInput(keys.toFile()));
    assertThat(ended.code()).as(ended.output()).isZero();
    return ROW.matcher(ended.output())
        .results()
        .collect(Collectors.toMap(row -> row.group(3), row -> row.group(1) + " " + row.group(0)));
  }

  private static String id(Map<String, String> bundles) {
    return bundles.get(FILTERS).split(" ")[0] + " ";
  }

  private static void deploy() throws Exception {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
    manifest.getMainAttributes().putValue(Constants.BUNDLE_SYMBOLICNAME, DEPLOYED);
    Path jar = Files.createDirectories(data.resolve("deploy")).resolve("mine.jar");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    Path output = folder.resolve("serve.txt");
    Process server = old.start(output, "serve", "--data", data.toString());
    try {
      Unzipped.awaitText(data.resolve("log/deploy.log"), DEPLOYED);
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private static Path jar(Path bundles, String name) throws IOException {
    try (Stream<Path> files = Files.list(bundles)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(name + "-"))
          .findFirst()
          .orElseThrow();
    }
  }
}
