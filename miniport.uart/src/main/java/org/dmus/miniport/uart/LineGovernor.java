package org.dmus.miniport.uart;

/**
 * Keeps a line at its byte rate on an absolute schedule: byte n after the line was idle leaves no
 * earlier than n byte times after the first, however late each wake-up is. Not thread-safe.
 */
final class LineGovernor {

  /** Rate of a line that has no limit. */
  static final int UNLIMITED = 0;

  /**
   * Bytes that may leave at once after a late wake-up: a short message, and a thousandth of what
   * leaves in a second, which is what a receiver may be asked for.
   */
  static final int CATCH_UP_BYTES = 3;

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final int bytesPerSecond;
  private boolean hasStarted;
  private long start;
  private long sent;

  LineGovernor(int bytesPerSecond) {
    this.bytesPerSecond = bytesPerSecond;
  }

  /** Says that the line was idle until now: the byte times that passed meanwhile are gone. */
  void wake(long nowNanos) {
    if (!hasStarted || nowNanos - nextNanos() > 0) {
      hasStarted = true;
      start = nowNanos;
      sent = 0;
    }
  }

  /** Returns how many bytes may be sent now. */
  int due(long nowNanos) {
    if (bytesPerSecond == UNLIMITED) {
      return Integer.MAX_VALUE;
    }
    long late = nowNanos - nextNanos();
    if (late < 0) {
      return 0;
    }
    long count = Math.min(late, NANOS_PER_SECOND) * bytesPerSecond / NANOS_PER_SECOND + 1;
    if (count > CATCH_UP_BYTES) {
      start += nowNanos - nextNanos() - nanosOf(CATCH_UP_BYTES - 1);
      return CATCH_UP_BYTES;
    }
    return (int) count;
  }

  /** Counts bytes that were sent. */
  void sent(int bytes) {
    sent += bytes;
    if (bytesPerSecond != UNLIMITED && sent >= bytesPerSecond) {
      start += sent / bytesPerSecond * NANOS_PER_SECOND;
      sent %= bytesPerSecond;
    }
  }

  /** Returns how long to wait until a byte is due, ns. */
  long untilNext(long nowNanos) {
    return bytesPerSecond == UNLIMITED ? 0 : Math.max(0, nextNanos() - nowNanos);
  }

  private long nextNanos() {
    return start + nanosOf(sent);
  }

  private long nanosOf(long bytes) {
    return bytesPerSecond == UNLIMITED
        ? 0
        : (bytes * NANOS_PER_SECOND + bytesPerSecond - 1) / bytesPerSecond;
  }
}
