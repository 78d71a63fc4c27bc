package org.dmus.doctor.report;

import java.io.IOException;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Comparator;

/** All threads with their stacks and locks, and those that wait for each other. */
final class ThreadsBody implements NamedSection.Body {

  @Override
  public void write(Appendable out) throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[] deadlocked = threads.findDeadlockedThreads();
    out.append(
        deadlocked == null
            ? "no deadlock\n\n"
            : "DEADLOCK of threads " + Arrays.toString(deadlocked) + "\n\n");
    ThreadInfo[] all = threads.dumpAllThreads(true, true);
    Arrays.sort(all, Comparator.comparing(ThreadInfo::getThreadName));
    for (ThreadInfo thread : all) {
      write(thread, threads.getThreadCpuTime(thread.getThreadId()), out);
    }
  }

  private static void write(ThreadInfo thread, long cpuNs, Appendable out) throws IOException {
    out.append(
        "\"%s\" #%d%s %s cpu=%.1f ms"
            .formatted(
                thread.getThreadName(),
                thread.getThreadId(),
                thread.isDaemon() ? " daemon" : "",
                thread.getThreadState(),
                cpuNs / 1e6));
    if (thread.getLockName() != null) {
      out.append(" on " + thread.getLockName());
      out.append(thread.getLockOwnerName() == null ? "" : " of " + thread.getLockOwnerName());
    }
    out.append("\n");
    stack(thread, out);
    for (LockInfo lock : thread.getLockedSynchronizers()) {
      out.append("\tholds " + lock + "\n");
    }
    out.append("\n");
  }

  private static void stack(ThreadInfo thread, Appendable out) throws IOException {
    StackTraceElement[] stack = thread.getStackTrace();
    for (int depth = 0; depth < stack.length; depth++) {
      out.append("\tat " + stack[depth] + "\n");
      for (MonitorInfo monitor : thread.getLockedMonitors()) {
        if (monitor.getLockedStackDepth() == depth) {
          out.append("\tlocked " + monitor + "\n");
        }
      }
    }
  }
}
