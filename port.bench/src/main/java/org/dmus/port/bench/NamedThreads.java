package org.dmus.port.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.LongStream;

/** What live threads of a name used so far. */
final class NamedThreads {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private NamedThreads() {}

  private static LongStream ids(String name) {
    return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
        .filter(Objects::nonNull)
        .filter(thread -> thread.getThreadName().equals(name))
        .mapToLong(ThreadInfo::getThreadId);
  }

  /** Returns their CPU time, nanoseconds. */
  static long cpuNanos(String name) {
    return ids(name).map(THREADS::getThreadCpuTime).sum();
  }

  /** Returns what they allocated, bytes. */
  static long allocatedBytes(String name) {
    return ids(name).map(THREADS::getThreadAllocatedBytes).sum();
  }
}
