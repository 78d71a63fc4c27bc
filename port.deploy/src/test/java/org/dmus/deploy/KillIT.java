package org.dmus.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed, {@code kill -9}, at any moment of an update. */
class KillIT {
  private static final int KILLS = Integer.getInteger("dmus.deploy.kills", 5);
  private static final long SEED = Long.getLong("dmus.seed", System.nanoTime());
  private static final int WINDOW_MS = Integer.getInteger("dmus.deploy.window", 150);
  private static final String NAME = "org.dmus.test.killed";

  @TempDir Path temp;

  private final Random random = new Random(SEED);
  private Process process;
  private BufferedReader said;

  /** What the processes printed until now, Felix among them. */
  private final List<String> history = new ArrayList<>();

  @AfterEach
  void end() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  private void start() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command =
        List.of(
            java.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            DeployProcess.class.getName(),
            temp.resolve("cache").toString(),
            temp.resolve("deploy").toString(),
            NAME);
    history.add("start");
    process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(temp.resolve("err").toFile()))
            .start();
    said = process.inputReader();
  }

  private void drop(int version) throws IOException {
    Path whole = TestJar.miniport(NAME, version + ".0.0").to(temp.resolve("next"));
    Files.createDirectories(temp.resolve("deploy"));
    Path place = temp.resolve("deploy/killed.jar");
    if (random.nextBoolean()) {
      Files.copy(whole, place, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Reads until that version runs; returns the versions that ran until then. */
  private List<String> untilRuns(int version) throws IOException {
    List<String> ran = new ArrayList<>();
    String line = said.readLine();
    while (line != null && !line.startsWith("runs " + version + ".0.0 ")) {
      if (line.startsWith("runs ")) {
        ran.add(line.split(" ")[1]);
      }
      history.add(line);
      line = said.readLine();
    }
    assertThat(line).as("%d, before it %s; %s", version, ran, errors()).isNotNull();
    history.add(line);
    ran.add(line.split(" ")[1]);
    return ran;
  }

  private String errors() throws IOException {
    return "seed " + SEED + ", " + history + ", " + warnings();
  }

  /** What Java itself warns of says nothing here. */
  private String warnings() throws IOException {
    try (Stream<String> lines = Files.lines(temp.resolve("err"))) {
      return lines.filter(l -> !l.startsWith("WARNING: ")).collect(Collectors.joining("\n"));
    }
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void afterAKillAtAnyMomentOfAnUpdateTheOldOrTheNewVersionRuns() throws Exception {
    int old = 0;
    drop(1);
    start();
    untilRuns(1);
    for (int version = 2; version < KILLS + 2; version++) {
      drop(version);
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(WINDOW_MS * 1_000)));
      end();
      start();
      List<String> ran = untilRuns(version);
      String before = (version - 1) + ".0.0";
      assertThat(ran).as(errors()).isSubsetOf(before, version + ".0.0");
      old += ran.contains(before) ? 1 : 0;
    }
    System.out.printf(
        "%d kills within %d ms of an update, seed %d:"
            + " the old version ran first after %d, the new one at once after %d, none after 0%n%s%n",
        KILLS, WINDOW_MS, SEED, old, KILLS - old, warnings());
  }
}
