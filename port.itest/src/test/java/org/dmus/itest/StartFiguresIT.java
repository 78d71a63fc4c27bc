package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the start of the full distribution costs, from {@code bin/dmus} to a prompt. Times are
 * printed; what does not depend on the machine - heap and threads, as the JVM counts them, without
 * its own - is asserted. {@code -Ddmus.starts=20} for figures to publish.
 */
@EnabledOnOs(OS.LINUX)
class StartFiguresIT {
  private static final int STARTS = Integer.getInteger("dmus.starts", 2);
  private static final long MAX_HEAP_KB = 64 * 1024;
  private static final int MAX_THREADS = 30;
  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final Pattern LIVE = Pattern.compile("java\\.threads\\.live=(\\d+)");

  @TempDir private static Path folder;
  private static Unzipped dmus;

  @BeforeAll
  static void unpackAndMakeTheClassArchive() throws Exception {
    dmus = Unzipped.into(folder);
    assertThat(dmus.run("list", "ports").code()).isZero();
  }

  @Test
  void theConsoleComesUpWithAModestHeapAndFewThreads() throws Exception {
    for (int i = 0; i < STARTS; i++) {
      Path output = folder.resolve("start-" + i + ".txt");
      long startNs = System.nanoTime();
      Process console = dmus.command(output, "shell").start();
      Unzipped.awaitText(output, "dmus> ");
      long promptNs = System.nanoTime() - startNs;
      long cpuMs = console.info().totalCpuDuration().orElseThrow().toMillis();
      try {
        measure(console, i == 0 ? "with a new storage" : "again", promptNs, cpuMs);
      } finally {
        leave(console);
      }
    }
  }

  private static void measure(Process console, String which, long promptNs, long cpuMs)
      throws IOException, InterruptedException {
    jcmd(console, "GC.run");
    long heapKb = used(jcmd(console, "GC.heap_info"));
    Matcher live = LIVE.matcher(jcmd(console, "PerfCounter.print"));
    assertThat(live.find()).isTrue();
    int threads = Integer.parseInt(live.group(1));
    System.out.printf(
        "start %s: prompt after %d ms (%d ms of CPU), heap %d KB, %d threads%n",
        which, TimeUnit.NANOSECONDS.toMillis(promptNs), cpuMs, heapKb, threads);
    assertThat(heapKb).isPositive().isLessThanOrEqualTo(MAX_HEAP_KB);
    assertThat(threads).isPositive().isLessThanOrEqualTo(MAX_THREADS);
  }

  /** The generations of the serial collector; what is in the metaspace is no heap. */
  private static long used(String heap) {
    Matcher used = USED.matcher(heap.substring(0, heap.indexOf("Metaspace")));
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
    }
    boolean ended = console.waitFor(20, TimeUnit.SECONDS);
    console.destroyForcibly().waitFor();
    assertThat(ended).as("exit leaves the console").isTrue();
  }
}
