package org.dmus.port.buffer;

import java.nio.ByteBuffer;
import org.dmus.client.BufferFault;
import org.dmus.mxf.DMusKernelEvent;

/** Reads the records of one client buffer format into kernel events. Runs on client threads. */
public interface RecordReader {

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

  /** Takes the events that were read. */
  interface Inbox {
    /**
     * Returns whether its client may have more of the pool now.
     *
     * @param buffers whether it wants long buffers, too
     */
    boolean mayTake(boolean buffers);

    /**
     * Takes one event, or a chain that belongs together, with its presentation time.
     *
     * @param chain the events
     * @param submitTime100ns master time at which they were written
     */
    void accept(DMusKernelEvent chain, long submitTime100ns);
  }

  /**
   * Looks for what is wrong with a buffer.
   *
   * @param from little-endian records; not changed
   * @param startTime100ns start time of the buffer
   * @return the first fault, or null when all of it can be read
   */
  BufferFault check(ByteBuffer from, long startTime100ns);

  /**
   * Reads whole records as long as the pool can provide.
   *
   * @param from little-endian records, checked; its position moves behind what was read
   * @param startTime100ns start time of the buffer
   * @param submitTime100ns master time now
   * @return number of records read
   */
  int read(ByteBuffer from, long startTime100ns, long submitTime100ns);

  /** Forgets what earlier buffers left behind: presentation time starts again, or was flushed. */
  void reset();

  /** Returns how many bytes belonged to no message. */
  long droppedBytes();
}
