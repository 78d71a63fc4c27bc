package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the start of the full distribution costs, from {@code bin/dmus} to a prompt, in a JVM that
 * may have 64 MB of heap: the first start ever - no data, no archive of classes - and later ones,
 * each beside a start of Felix with Gogo alone. Times are printed; what does not depend on the
 * machine - heap, threads as the JVM counts them, the ratio of CPU times - is asserted. {@code
 * -Ddmus.starts=20} for figures to publish.
 */
@Tag(Measured.TAG)
@EnabledOnOs(OS.LINUX)
class StartFiguresIT {
  private static final int STARTS = Integer.getInteger("dmus.starts", 3);
  private static final long MAX_HEAP_KB = 64 * 1024;
  private static final int MAX_THREADS = 30;

  /** The thread of the JVM that comes with the first question, and so is of the test. */
  private static final int ANSWERS_JCMD = 1;

  private static final double MAX_RATIO = 8;
  private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");
  private static final Pattern LIVE = Pattern.compile("java\\.threads\\.live=(\\d+)");

  @TempDir private static Path folder;
  private static Unzipped dmus;

  /** What it took to the prompt. */
  private record Start(long wallMs, long cpuMs) {}

  @BeforeAll
  static void unpack() throws Exception {
    dmus = Unzipped.into(folder);
  }

  @Test
  void theConsoleComesUpWithAModestHeapAndFewThreads() throws Exception {
    List<Long> ratios = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      Start bare = bare(i);
      Start full = full(i);
      System.out.printf("; Felix and Gogo alone %d ms, %d ms%n", bare.wallMs(), bare.cpuMs());
      ratios.add(full.cpuMs() * 100 / Math.max(bare.cpuMs(), 1));
      Unzipped.await(StartFiguresIT::hasArchive);
      assertThat(hasArchive()).as("the first start makes the archive of classes").isTrue();
    }
    double median = ratios.stream().sorted().skip(STARTS / 2).findFirst().orElseThrow() / 100.0;
    System.out.printf("start: %.1f times the CPU time of Felix and Gogo alone%n", median);
    assertThat(median).isPositive().isLessThan(MAX_RATIO);
  }

  private static Start full(int number) throws Exception {
    Path output = folder.resolve("start-" + number + ".txt");
    ProcessBuilder command = dmus.command(output, "shell");
    command.environment().put(Unzipped.CACHE, folder.resolve("cache").toString());
    command.environment().put("JDK_JAVA_OPTIONS", "-Xmx" + MAX_HEAP_KB + "k");
    return toPrompt(
        command,
        output,
        "dmus> ",
        (console, start) -> measure(console, number == 0 ? "ever" : "again", start));
  }

  private static Start bare(int number) throws Exception {
    Path output = folder.resolve("bare-" + number + ".txt");
    ProcessBuilder command = BareConsole.command(dmus.home(), folder.resolve("bare-" + number));
    command.redirectErrorStream(true).redirectOutput(output.toFile());
    return toPrompt(command, output, BareConsole.PROMPT, (console, start) -> {});
  }

  private interface Measurement {
    void take(Process console, Start start) throws Exception;
  }

  private static Start toPrompt(
      ProcessBuilder command, Path output, String prompt, Measurement measurement)
      throws Exception {
    long startNs = System.nanoTime();
    Process console = command.start();
    try {
      Unzipped.awaitText(output, prompt);
      long wallMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNs);
      Start start = new Start(wallMs, console.info().totalCpuDuration().orElseThrow().toMillis());
      measurement.take(console, start);
      return start;
    } finally {
      leave(console);
    }
  }

  private static void measure(Process console, String which, Start start)
      throws IOException, InterruptedException {
    jcmd(console, "GC.run");
    long heapKb = used(jcmd(console, "GC.heap_info"));
    int threads = settledThreads(console);
    System.out.printf(
        "start %s: prompt after %d ms (%d ms of CPU), heap %d KB, %d threads",
        which, start.wallMs(), start.cpuMs(), heapKb, threads);
    assertThat(heapKb).isPositive().isLessThanOrEqualTo(MAX_HEAP_KB);
    assertThat(threads).isPositive().isLessThanOrEqualTo(MAX_THREADS);
  }

  /**
   * Some threads of the start have work for a moment only: where a core is scarce, a longer one;
   * and an idle thread of a pool stays for a minute.
   */
  private static int settledThreads(Process console) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    int threads;
    do {
      Matcher live = LIVE.matcher(jcmd(console, "PerfCounter.print"));
      assertThat(live.find()).isTrue();
      threads = Integer.parseInt(live.group(1)) - ANSWERS_JCMD;
    } while (threads > MAX_THREADS && System.nanoTime() < end);
    return threads;
  }

  /** The background makes it, whole or not at all. */
  private static boolean hasArchive() {
    File[] files = folder.resolve("cache/dmus").toFile().listFiles();
    return files != null
        && files.length > 0
        && Stream.of(files).allMatch(file -> file.getName().endsWith(".jsa"));
  }

  /**
   * The generations of the serial collector; what is in the metaspace, without a total, is no heap.
   */
  private static long used(String heap) {
    Matcher used = USED.matcher(heap);
    return used.results().mapToLong(each -> Long.parseLong(each.group(1))).sum();
  }

  private static String jcmd(Process console, String command)
      throws IOException, InterruptedException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Path output = Files.createTempFile(folder, "jcmd", ".txt");
    Process jcmd =
        new ProcessBuilder(tool, Long.toString(console.pid()), command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(jcmd.waitFor()).as("jcmd %s: %s", command, Files.readString(output)).isZero();
    return Files.readString(output);
  }

  private static void leave(Process console) throws IOException, InterruptedException {
    try (OutputStream keys = console.getOutputStream()) {
      keys.write("exit\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException ended) {
      assertThat(console.isAlive()).as("the console reads: %s", ended).isFalse();
    }
    boolean ended = console.waitFor(20, TimeUnit.SECONDS);
    console.destroyForcibly().waitFor();
    assertThat(ended).as("exit leaves the console").isTrue();
  }
}
