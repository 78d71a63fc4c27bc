package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.dmus.itest.sick.SickBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The doctor finds nothing in what users unpack, whatever they rightly do with it. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class HealthyInstallationIT {
  private static final String SYNTH = "org.dmus.miniport.synth";
  private static final int LOOKS_DURING_A_SWAP = 20;

  @TempDir private Path folder;

  private Unzipped dmus;
  private Path output;
  private PrintStream keyboard;
  private int looks;

  @BeforeEach
  void unpack() throws IOException {
    dmus = Unzipped.into(folder);
    output = folder.resolve("console.txt");
    configure("org.dmus.miniport.synth-main", "name = synth\ngain = 0.5\n");
    configure(
        "org.dmus.subdevice-second",
        "name = second\nminiport = d3f0ce1c-fffc-11d1-81b0-0060083316c1\n");
  }

  private void configure(String pid, String settings) throws IOException {
    Files.writeString(dmus.home().resolve("conf").resolve(pid + ".cfg"), settings);
  }

  @Test
  void theConsoleIsHealthyFromItsFirstPromptThroughSwapsAndRemovals() throws Exception {
    Path deployed = dmus.home().resolve("deploy/synth.jar");
    Process console = dmus.command(output, "shell").start();
    try (PrintStream keys =
        new PrintStream(console.getOutputStream(), true, StandardCharsets.UTF_8)) {
      keyboard = keys;
      assertHealthy("at the first prompt");
      enter("dmus:open synth", "dmus:status", "dmus:pool", "dmus:banks", "dmus:graph");
      assertHealthy("with a configured port that is open");
      Files.copy(OtherVersion.of(SYNTH, "0.1.1"), deployed);
      for (int i = 0; i < LOOKS_DURING_A_SWAP; i++) {
        assertHealthy("during the swap");
      }
      awaitVersion("0.1.1");
      assertHealthy("after the swap");
      Path sameName = folder.resolve(deployed.getFileName());
      Files.move(OtherVersion.of(SYNTH, "0.1.2"), sameName);
      enter("dmus:deploy '" + sameName + "'");
      awaitVersion("0.1.2");
      assertHealthy("after a deploy");
      enter("dmus:undeploy " + SYNTH);
      assertHealthy("after an undeploy");
      enter("exit");
      assertThat(console.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      console.destroyForcibly().waitFor();
    }
    System.out.println("HealthyInstallationIT: " + looks + " looks");
  }

  private void enter(String... lines) {
    for (String line : lines) {
      keyboard.println(line);
    }
  }

  /** Every look at a healthy system prints the same line and no other. */
  private void assertHealthy(String when) throws IOException {
    String end = "looked-" + ++looks;
    enter("dmus:doctor", "echo " + end);
    Unzipped.awaitText(output, end);
    assertThat(output).as(when).content().doesNotContain("cure:").doesNotContain("not run");
    assertThat(healthyLooks()).as("%s: %s", when, Files.readString(output)).isEqualTo(looks);
  }

  private int healthyLooks() throws IOException {
    return Files.readString(output).split("all is well", -1).length - 1;
  }

  private void awaitVersion(String version) throws IOException {
    Unzipped.awaitText(dmus.home().resolve("log/deploy.log"), version);
  }

  @Test
  void whatTheDeployFolderPutAsideIsToldAsTheHandbookSays() throws Exception {
    Path jar = dmus.home().resolve("deploy/piano.jar");
    Process server = dmus.start(output, "serve");
    try {
      Unzipped.awaitText(output, "dmus: serving;");
      Files.write(jar, SickBundle.named("piano").header("Bundle-SymbolicName", null).jar());
      Path aside = jar.resolveSibling(".quarantine/piano.jar.txt");
      Unzipped.await(() -> Files.exists(aside));
      Unzipped.Ended doctor = dmus.run("doctor");
      assertThat(doctor.output()).startsWith("piano.jar: it is no bundle");
      assertThat(Path.of("../docs/hot-deploy.md"))
          .content()
          .contains("```\n" + doctor.output().strip() + "\n```");
      assertThat(doctor.code()).as("what was put aside disturbs nothing").isZero();
    } finally {
      server.destroy();
      assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aServerIsHealthyAndBesideItTheCommandLineIs() throws Exception {
    Process server = dmus.start(output, "serve");
    try {
      Unzipped.awaitText(output, "dmus: serving;");
      Unzipped.Ended doctor = dmus.run("doctor");
      assertThat(doctor.output().strip()).isEqualTo("all is well");
      assertThat(doctor.code()).isZero();
      Path elsewhere = folder.resolve("nothing yet");
      Unzipped.Ended shell = dmus.run("shell", "--data", elsewhere.toString(), "-c", "dmus:doctor");
      assertThat(shell.output().strip()).isEqualTo("all is well");
      assertThat(dmus.home().resolve("log/dmus.log"))
          .content()
          .doesNotContain(" WARN ")
          .doesNotContain(" ERROR ");
    } finally {
      server.destroy();
      assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
