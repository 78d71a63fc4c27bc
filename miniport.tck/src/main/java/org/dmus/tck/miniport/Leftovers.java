package org.dmus.tck.miniport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dmus.tck.TimeLimit;

/**
 * What a process holds: live threads and open files.
 *
 * @param threads live threads
 * @param files number of open files; 0 where the system does not tell
 */
record Leftovers(Set<Thread> threads, long files) {
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");
  private static final int FEW = 10;
  private static final int MANY = 64;
  private static final long GRACE_MS = 500;

  static Leftovers now() {
    return new Leftovers(liveThreads(), openFiles());
  }

  /** Thread groups tell in microseconds what Thread.getAllStackTraces stops the JVM for. */
  private static Set<Thread> liveThreads() {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    Thread[] threads = new Thread[root.activeCount() + MANY];
    int count = root.enumerate(threads);
    while (count == threads.length) {
      threads = new Thread[2 * count];
      count = root.enumerate(threads);
    }
    return Set.copyOf(Arrays.asList(threads).subList(0, count));
  }

  private static long openFiles() {
    try (Stream<Path> files = Files.isDirectory(OPEN_FILES) ? Files.list(OPEN_FILES) : null) {
      return files == null ? 0 : files.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what is there and was not before; a few files may be the test's own. */
  List<String> since(Leftovers before) {
    List<String> more = new ArrayList<>(threadsSince(before));
    if (files > before.files + FEW) {
      more.add(files - before.files + " open files");
    }
    return more;
  }

  /**
   * Returns the threads that were not there before; those of checks and of the JVM's common pool
   * come and go, and so does the JDK's that waits for the process of a test's cable.
   */
  List<String> threadsSince(Leftovers before) {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GRACE_MS);
    return threads.stream()
        .filter(thread -> !before.threads.contains(thread))
        .filter(thread -> thread != Thread.currentThread())
        .filter(thread -> !thread.getName().startsWith("junit"))
        .filter(thread -> !thread.getName().startsWith(TimeLimit.THREAD))
        .filter(thread -> !thread.getName().equals("process reaper"))
        .filter(thread -> !thread.getName().startsWith("ForkJoinPool.commonPool"))
        .map(thread -> stillAlive(thread, deadline))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Returns how many of these threads have ended, those of checks left out. */
  int gone() {
    return (int)
        threads.stream()
            .filter(thread -> !thread.isAlive())
            .filter(thread -> !thread.getName().startsWith("junit"))
            .filter(thread -> !thread.getName().startsWith(TimeLimit.THREAD))
            .count();
  }

  /** Gives a thread the time to end; returns its name when it does not. */
  private static Optional<String> stillAlive(Thread thread, long deadlineNanos) {
    long left = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
    try {
      thread.join(Math.max(1, left));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return thread.isAlive() ? Optional.of("thread " + thread.getName()) : Optional.empty();
  }
}
