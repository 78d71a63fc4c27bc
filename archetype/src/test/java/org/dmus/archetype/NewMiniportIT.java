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
  private static final Path DIST = Path.of("../dist/target/dmus/dmus").toAbsolutePath().normalize();
  private static final int WAV_HEADER = 44;

  /** In units of the archetype's generation; some 50 s on an idle machine. It takes 10 now. */
  private static final double MOST_WORK = 40;

  @TempDir private Path folder;

  @Test
  void theProjectOfTheArchetypeSoundsInARunningSystem() throws Exception {
    Path repository =
        LocalRepository.make(Path.of("target", "repository-" + System.nanoTime()).toAbsolutePath());
    Path work = Files.createDirectory(folder.resolve("work"));

    Tutorial tutorial = Tutorial.read();

    double before = Command.processorSeconds();
    long start = System.nanoTime();
    List<String> build = tutorial.archetype();
    maven(work, repository, build.get(0));
    double generation = Command.processorSeconds() - before;
    long generated = System.nanoTime();
    Path project = work.resolve(build.get(1).substring("cd ".length()));
    maven(project, repository, build.get(2));
    long verified = System.nanoTime();
    Path wave = play(project, tutorial);
    long sounded = System.nanoTime();
    double all = Command.processorSeconds() - before;

    System.out.printf(
        "archetype %d ms, mvn verify %d ms, deploy and play %d ms: %.1f s from nothing to sound;"
            + " %.1f s of processors, %.1f s of them for the archetype%n",
        ms(generated - start),
        ms(verified - generated),
        ms(sounded - verified),
        (sounded - start) / 1e9,
        all,
        generation);
    assertThat(loudest(Files.readAllBytes(wave))).isGreaterThan(1_000);
    assertThat(project.resolve("target/failsafe-reports")).isDirectoryContaining("glob:**.xml");
    assertThat(all).isLessThanOrEqualTo(MOST_WORK * generation);
  }

  private static long ms(long nanos) {
    return nanos / 1_000_000;
  }

  private static void maven(Path where, Path repository, String typed) throws Exception {
    List<String> command = new ArrayList<>(List.of(typed.split(" ")));
    assertThat(command.remove(0)).isEqualTo("mvn");
    command.add(0, Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-q", "-Dmaven.repo.local=" + repository));
    if (System.getProperty("maven.mode").equals("offline=true")) {
      command.add("-o");
    }
    Command.run(where, command.toArray(new String[0]));
  }

  /** Deploys the bundle into a console that runs, and types there what the page does. */
  private Path play(Path project, Tutorial tutorial) throws Exception {
    String dmus = DIST.resolve("bin/dmus").toString();
    String data = folder.resolve("data").toString();
    Path song = Files.createDirectory(folder.resolve("demo")).resolve("mountain-king.mid");
    Files.copy(DIST.resolve("demo/mountain-king.mid"), song);
    Path said = folder.resolve("console.txt");
    String[] deploy =
        (tutorial.deploy() + " --data " + data).replaceFirst("^dmus", dmus).split(" ");
    Process console =
        new ProcessBuilder(dmus, "shell", "--data", data)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try (BufferedWriter keys = console.outputWriter()) {
      assertThat(Command.run(project, deploy)).contains("running");
      keys.write(String.join("\n", tutorial.console()) + "\nexit\n");
      keys.flush();
      assertThat(console.waitFor()).isZero();
    } finally {
      console.destroyForcibly().waitFor();
    }
    assertThat(said).content().doesNotContain("gogo: ");
    assertThat(folder.resolve("tone.wav")).as(Files.readString(said)).exists();
    return folder.resolve("tone.wav");
  }

  private static int loudest(byte[] wave) {
    int loudest = 0;
    for (int i = WAV_HEADER; i + 1 < wave.length; i += 2) {
      loudest = Math.max(loudest, Math.abs((wave[i] & 0xFF) | wave[i + 1] << 8));
    }
    return loudest;
  }
}
