package org.dmus.port.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import org.dmus.dls.DlsReader;

/** Reads a bank once, in a JVM that has done nothing before, and prints what that took. */
final class BankRead {
  private static final double NANOS_PER_MS = 1e6;

  private BankRead() {}

  /** Prints wall and CPU milliseconds of the thread that read. */
  public static void main(String[] args) throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long cpu = threads.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    int instruments = DlsReader.read(Path.of(args[0])).collection().instruments().size();
    long wall = System.nanoTime() - start;
    cpu = threads.getCurrentThreadCpuTime() - cpu;
    System.out.println(wall / NANOS_PER_MS + " " + cpu / NANOS_PER_MS + " " + instruments);
  }
}
