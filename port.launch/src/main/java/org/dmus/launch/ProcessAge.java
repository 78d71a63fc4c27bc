package org.dmus.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * How long this process has been running, shell script included. The beans of the JVM would know
 * its own age, and take longer to load than the rest of the launcher.
 */
final class ProcessAge {
  private static final double NS_PER_MS = 1e6;
  private static final double MS_PER_SECOND = 1e3;

  /** Jiffies, as proc(5) shows them: the kernel's USER_HZ, which is 100 wherever Java runs. */
  private static final double MS_PER_TICK = 10;

  /** Of proc(5), counted after the name, which may hold blanks. */
  private static final int START_TIME = 22 - 3;

  private static final double PLAUSIBLE_MS = 3_000;

  private ProcessAge() {}

  /**
   * The JDK adds the boot time on Linux, which is rounded to a second; the kernel's two are not.
   */
  static double ms() {
    double rough = byInstant();
    try {
      Path proc = Path.of("/proc");
      double exact =
          between(
              Files.readString(proc.resolve("self/stat")),
              Files.readString(proc.resolve("uptime")));
      return exact >= 0 && Math.abs(exact - rough) < PLAUSIBLE_MS ? exact : rough;
    } catch (IOException | RuntimeException notLinux) {
      return rough;
    }
  }

  /**
   * Subtracts, both since boot.
   *
   * @param stat what {@code /proc/self/stat} says
   * @param uptime what {@code /proc/uptime} says
   */
  static double between(String stat, String uptime) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    double now = Double.parseDouble(uptime.split(" ")[0]) * MS_PER_SECOND;
    return now - Long.parseLong(fields[START_TIME]) * MS_PER_TICK;
  }

  private static double byInstant() {
    Instant now = Instant.now();
    return ProcessHandle.current()
        .info()
        .startInstant()
        .map(start -> Duration.between(start, now).toNanos() / NS_PER_MS)
        .map(age -> Math.max(age, 0))
        .orElse(0.0);
  }
}
