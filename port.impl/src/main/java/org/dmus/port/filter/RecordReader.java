package org.dmus.port.filter;

import java.nio.ByteBuffer;
import org.dmus.mxf.DMusKernelEvent;

/** Reads the records of one client buffer format into kernel events. Runs on client threads. */
interface RecordReader {

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

  /** Returns how many records were malformed. */
  long rejected();
}
