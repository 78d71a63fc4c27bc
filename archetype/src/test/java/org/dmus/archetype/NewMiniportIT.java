package org.dmus.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an empty folder to a port that sounds, as the tutorial says it. */
class NewMiniportIT {
  private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
  private static final Path DIST = Path.of("../dist/target/dmus/dmus").toAbsolutePath().normalize();
  private static final int WAV_HEADER = 44;

  @TempDir private Path folder;

  @Test
  void theProjectOfTheArchetypeSoundsInARunningSystem() throws Exception {
    Path repository =
        LocalRepository.make(Path.of("target", "repository-" + System.nanoTime()).toAbsolutePath());
    Path work = Files.createDirectory(folder.resolve("work"));

    List<String> tutorial = tutorial();
    assertThat(tutorial).as("generate, cd, verify, deploy").hasSize(4);

    long start = System.nanoTime();
    maven(work, repository, tutorial.get(0));
    long generated = System.nanoTime();
    Path project = work.resolve(tutorial.get(1).substring("cd ".length()));
    maven(project, repository, tutorial.get(2));
    long verified = System.nanoTime();
    Path wave = playANote(project, tutorial.get(3));
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

  /** The commands of the page for those who write a miniport. */
  private static List<String> tutorial() throws IOException {
    List<String> commands = new ArrayList<>();
    Matcher block = SHELL.matcher(Files.readString(Path.of("../docs/write-a-miniport.md")));
    while (block.find()) {
      commands.addAll(block.group(1).lines().toList());
    }
    return commands;
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

  /** Deploys the bundle into a console that runs, and plays a note there. */
  private Path playANote(Path project, String deploy) throws Exception {
    String dmus = DIST.resolve("bin/dmus").toString();
    String data = folder.resolve("data").toString();
    Path wave = folder.resolve("note.wav");
    String[] typed = (deploy + " --data " + data).replaceFirst("^dmus", dmus).split(" ");
    Process console =
        new ProcessBuilder(dmus, "shell", "--data", data)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("console.txt").toFile())
            .start();
    try (BufferedWriter keys = console.outputWriter()) {
      assertThat(Command.run(project, typed)).contains("running");
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
