package org.dmus.miniport.synth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * The sound, bit for bit: the same on every JVM, interpreted or compiled, on any number of threads.
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/busy.sha256");
  private static final String RECORD = "golden.write";
  private static final int INTERPRETED_FRAMES = TestBank.RATE / 2;

  @Test
  void theSoundIsTheRecordedOne() throws IOException {
    String digest = BusyPerformance.digest(BusyPerformance.start().render(BusyPerformance.FRAMES));
    if (Boolean.getBoolean(RECORD)) {
      Files.writeString(GOLDEN, digest + "\n");
    }
    assertThat(digest)
        .as(
            "the sound has changed; if that is meant, record it again and say why in the commit:"
                + " mvn -o -pl miniport.synth -am test -Dtest=GoldenTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.write=true")
        .isEqualTo(Files.readString(GOLDEN).strip());
  }

  @Test
  void anInterpreterMakesTheSameSound() throws Exception {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xint",
                "-cp",
                System.getProperty("java.class.path"),
                BusyPerformance.class.getName(),
                Integer.toString(INTERPRETED_FRAMES))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String interpreted = new String(java.getInputStream().readAllBytes()).strip();
    assertThat(java.waitFor()).isZero();
    Performance warm = BusyPerformance.start();
    for (int i = 0; i < 4; i++) {
      warm = BusyPerformance.start().render(INTERPRETED_FRAMES);
    }
    assertThat(interpreted).isEqualTo(BusyPerformance.digest(warm));
  }

  @Test
  void synthesizersOnSeveralThreadsMakeTheSameSound() throws Exception {
    String alone = BusyPerformance.digest(BusyPerformance.start().render(BusyPerformance.FRAMES));
    Callable<String> render =
        () -> BusyPerformance.digest(BusyPerformance.start().renderIn(BusyPerformance.FRAMES, 441));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<String> each : threads.invokeAll(List.of(render, render, render, render))) {
        assertThat(each.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }
}
