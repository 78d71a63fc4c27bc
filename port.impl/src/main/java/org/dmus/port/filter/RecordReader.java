package org.dmus.port.filter;

import java.nio.ByteBuffer;
import org.dmus.mxf.DMusKernelEvent;

/** Reads the records of one client buffer format into kernel events. Runs on client threads. */
interface RecordReader {

  /**
   * Farthest presentation time either way, 14,600 years: with a prefetch and the master time added,
   * nothing overflows.
   */
  long FARTHEST_100NS = Long.MAX_VALUE / 2 / 10;

  /** Adds times of a client, who may send anything. */
  static long add(long start100ns, long delta100ns) {
    return within(within(start100ns) + within(delta100ns));
  }

  private static long within(long time100ns) {
    return Math.max(-FARTHEST_100NS, Math.min(FARTHEST_100NS, time100ns));
  }

  /** Takes the events of one record. */
  @FunctionalInterface
  interface Inbox {
    /** Takes one event, or a chain that belongs together, with its presentation time. */
    void accept(DMusKernelEvent chain);
  }

  /**
   * Reads whole records as long as the pool can provide.
   *
   * @param from little-endian records; its position moves behind what was read, and to the limit
   *     when a record is malformed
   * @param startTime100ns start time of the buffer
   * @param inbox where events go
   * @return number of records read
   */
  int read(ByteBuffer from, long startTime100ns, Inbox inbox);

  /** Forgets what earlier buffers left behind: presentation time starts again, or was flushed. */
  void reset();

  /** Returns how many records were malformed. */
  long rejected();
}
