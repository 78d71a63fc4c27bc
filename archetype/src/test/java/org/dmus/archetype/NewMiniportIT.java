package org.dmus.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an empty folder to a port that sounds, as the tutorial says it. */
class NewMiniportIT {
  private static final String PLUGIN = "org.apache.maven.plugins:maven-archetype-plugin:3.4.1";
  private static final String VERSION = System.getProperty("dmus.version");
  private static final Path DIST = Path.of("../dist/target/dmus/dmus").toAbsolutePath().normalize();
  private static final int WAV_HEADER = 44;

  @TempDir private Path folder;

  @Test
  void theProjectOfTheArchetypeSoundsInARunningSystem() throws Exception {
    Path repository =
        LocalRepository.make(Path.of("target", "repository-" + System.nanoTime()).toAbsolutePath());
    Path work = Files.createDirectory(folder.resolve("work"));

    long start = System.nanoTime();
    maven(
        work,
        repository,
        PLUGIN + ":generate",
        "-DinteractiveMode=false",
        "-DarchetypeGroupId=org.dmus",
        "-DarchetypeArtifactId=dmus-miniport-archetype",
        "-DarchetypeVersion=" + VERSION,
        "-DgroupId=org.example",
        "-DartifactId=my-tone");
    long generated = System.nanoTime();
    Path project = work.resolve("my-tone");
    maven(project, repository, "verify");
    long verified = System.nanoTime();
    Path wave = playANote(project.resolve("target/my-tone-1.0-SNAPSHOT.jar"));
    long sounded = System.nanoTime();

    assertThat(loudest(Files.readAllBytes(wave))).isGreaterThan(1_000);
    assertThat(project.resolve("target/failsafe-reports")).isDirectoryContaining("glob:**.xml");
    System.out.printf(
        "archetype %d ms, mvn verify %d ms, deploy and play %d ms: %.1f s from nothing to sound%n",
        ms(generated - start),
        ms(verified - generated),
        ms(sounded - verified),
        (sounded - start) / 1e9);
  }

  private static long ms(long nanos) {
    return nanos / 1_000_000;
  }

  private static void maven(Path where, Path repository, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-q", "-Dmaven.repo.local=" + repository));
    if (System.getProperty("maven.mode").equals("offline=true")) {
      command.add("-o");
    }
    command.addAll(List.of(arguments));
    Command.run(where, command.toArray(new String[0]));
  }

  /** Deploys the bundle into a console that runs, and plays a note there. */
  private Path playANote(Path jar) throws Exception {
    String dmus = DIST.resolve("bin/dmus").toString();
    String data = folder.resolve("data").toString();
    Path wave = folder.resolve("note.wav");
    Process console =
        new ProcessBuilder(dmus, "shell", "--data", data)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("console.txt").toFile())
            .start();
    try (BufferedWriter keys = console.outputWriter()) {
      assertThat(Command.run(folder, dmus, "deploy", "--data", data, jar.toString()))
          .contains("running");
      keys.write("play -o " + wave + " my-tone " + DIST.resolve("demo/mountain-king.mid") + "\n");
      keys.write("send my-tone note A4 127 500ms\nstop\nexit\n");
      keys.flush();
      assertThat(console.waitFor()).isZero();
    } finally {
      console.destroyForcibly().waitFor();
    }
    assertThat(wave).as(Files.readString(folder.resolve("console.txt"))).exists();
    return wave;
  }

  private static int loudest(byte[] wave) {
    int loudest = 0;
    for (int i = WAV_HEADER; i + 1 < wave.length; i += 2) {
      loudest = Math.max(loudest, Math.abs((wave[i] & 0xFF) | wave[i + 1] << 8));
    }
    return loudest;
  }
}
