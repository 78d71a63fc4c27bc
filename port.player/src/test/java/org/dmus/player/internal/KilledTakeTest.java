package org.dmus.player.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.dmus.smf.EventCursor;
import org.dmus.smf.EventKind;
import org.dmus.smf.Leniency;
import org.dmus.smf.MidiFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills processes that record 10,000 notes a second, while they record and while they make the
 * file. {@code -Ddmus.kills=100} asks for so many, one after another, and prints how old what was
 * lost is; {@code -Ddmus.seed=n} repeats the moments.
 */
class KilledTakeTest {
  private static final int KILLS = Integer.getInteger("dmus.kills", 5);
  private static final boolean MEASURES = KILLS >= 100;
  private static final int PARALLEL = MEASURES ? 1 : KILLS;
  private static final int TAKE_MS = 500;
  private static final int LAST_KILL_MS = 600;

  /** The promise; the figure is printed, and is a tenth of it on a machine without other work. */
  private static final int MOST_AGE_MS = 1_000;

  private final long seed = Long.getLong("dmus.seed", System.nanoTime());

  @TempDir Path folder;

  /**
   * A take that was killed.
   *
   * @param killMs when it was killed, ms
   * @param ageMs how old the oldest note was that is not, ms; 0 when the process had ended
   */
  private record Outcome(int killMs, long ageMs, boolean wasRecovered) {}

  /** What the process said: so many notes had come when. */
  private record Report(long atNs, long due) {}

  @Test
  void aKilledTakeHasEveryNoteThatIsOlderThanTheFlushInterval() throws Exception {
    System.out.println("KilledTakeTest seed " + seed);
    Random random = new Random(seed);
    ExecutorService threads = Executors.newFixedThreadPool(PARALLEL);
    List<Future<Outcome>> takes = new ArrayList<>();
    for (int i = 0; i < KILLS; i++) {
      int killMs = 1 + random.nextInt(LAST_KILL_MS);
      Path file = folder.resolve("take" + i + ".mid");
      Callable<Outcome> take = () -> killed(file, killMs);
      takes.add(threads.submit(take));
    }
    List<Outcome> outcomes = new ArrayList<>();
    int recovered = 0;
    for (Future<Outcome> take : takes) {
      outcomes.add(take.get());
      recovered += take.get().wasRecovered() ? 1 : 0;
    }
    threads.shutdown();
    outcomes.sort(Comparator.comparingLong(Outcome::ageMs));
    Outcome worst = outcomes.get(KILLS - 1);
    System.out.printf(
        "%d kills, %d recovered; oldest lost note: p50 %d ms, p90 %d ms, max %d ms old (killed after"
            + " %d ms)%n",
        KILLS,
        recovered,
        outcomes.get(KILLS / 2).ageMs(),
        outcomes.get(KILLS * 9 / 10).ageMs(),
        worst.ageMs(),
        worst.killMs());
    assertThat(worst.ageMs()).as("seed %d", seed).isLessThanOrEqualTo(MOST_AGE_MS);
  }

  private Outcome killed(Path file, int killMs) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TakeProcess.class.getName(),
                file.toString(),
                Integer.toString(TAKE_MS))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<Report> reports = new ArrayList<>();
    long killedNs;
    try (BufferedReader out = process.inputReader()) {
      killedNs = reports(out, reports, process, killMs);
    }
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    boolean hasEnded = process.exitValue() == 0;
    boolean wasRecovered = recover(file);
    long received = received(file);
    return new Outcome(killMs, hasEnded ? 0 : ageMs(reports, killedNs, received), wasRecovered);
  }

  /** Reads until the time has come, kills, and returns when that was. */
  private static long reports(BufferedReader out, List<Report> reports, Process process, int killMs)
      throws IOException {
    long startNs = 0;
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      long now = System.nanoTime();
      startNs = startNs == 0 ? now : startNs;
      reports.add(new Report(now, Long.parseLong(line)));
      if (now - startNs >= TimeUnit.MILLISECONDS.toNanos(Math.min(killMs, TAKE_MS - 10))) {
        break;
      }
    }
    long killNs = startNs + TimeUnit.MILLISECONDS.toNanos(killMs);
    awaitUntil(process, killNs);
    process.destroyForcibly();
    return System.nanoTime();
  }

  private static void awaitUntil(Process process, long untilNs) {
    try {
      process.waitFor(untilNs - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Killed while it made the file, a process leaves the journal, the file, or both. */
  private static boolean recover(Path file) throws IOException {
    Path journal = file.resolveSibling(file.getFileName() + ".journal");
    if (!Files.exists(journal)) {
      return false;
    }
    new JournalRecovery().recover(journal, file, Leniency.LENIENT);
    return true;
  }

  private static long received(Path file) throws IOException {
    EventCursor events = MidiFile.read(file, Leniency.STRICT).events();
    long count = 0;
    while (events.next()) {
      if (events.kind() == EventKind.CHANNEL) {
        long number = (long) events.dataAt(0) << 7 | events.dataAt(1);
        assertThat(number).as("%s", file).isEqualTo(count & 0x3FFF);
        count++;
      }
    }
    return count;
  }

  /** How long before the kill the first missing note was known to have come. */
  private static long ageMs(List<Report> reports, long killedNs, long received) {
    return reports.stream()
        .filter(report -> report.due() > received)
        .mapToLong(report -> TimeUnit.NANOSECONDS.toMillis(killedNs - report.atNs()))
        .max()
        .orElse(0);
  }
}
