package org.dmus.miniport.uart;

import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;
import org.dmus.miniport.line.OwedSilence;

/** Where the bytes of render streams go. Never waits for whom it sends to longer than it says. */
interface Transmitter extends OwedSilence.Payee {

  /**
   * Takes bytes for the device. [data path], [engine]
   *
   * @return number of bytes that are done with, sent or given up; all or none of a short event,
   *     unless the device stops inside it
   */
  int write(byte[] bytes, int offset, int length);

  /**
   * Takes a real-time byte, which may stand inside a message of system exclusive and overtake it.
   * [data path], [engine]
   *
   * @return whether it is done with; if not, it may be tried again when there is room
   */
  boolean writeRealTime(byte value);

  /**
   * Asks for a call when there may be room. [data path], [engine]
   *
   * @return whether room has come meanwhile, so that the write can be tried again at once
   */
  boolean awaitSpace(int length);

  /** {@return whether nothing can leave any more; [any]} */
  boolean hasFailed();

  /** Counts bytes that the device did not take. [engine] */
  void lost(long bytes);

  /** {@return how long the line needs for some bytes, 100 ns; [any]} */
  long transmission100ns(int bytes);

  /** {@return how long the bytes that were taken keep the line busy, 100 ns; [any]} */
  long backlog100ns();

  /**
   * Returns how the line is doing. [any]
   *
   * @param heldBytes bytes that wait for room in the line
   */
  LineStatus status(int heldBytes);

  /**
   * Returns what the line has carried. [any]
   *
   * @param savedBytes bytes that were left out
   */
  LineStatistics statistics(long savedBytes);
}
