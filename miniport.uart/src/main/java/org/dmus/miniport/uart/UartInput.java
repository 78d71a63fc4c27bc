package org.dmus.miniport.uart;

import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;
import org.dmus.miniport.line.StampedRing;
import org.dmus.mxf.IMasterClock;

/** Where captured bytes come from. */
interface UartInput extends AutoCloseable {

  /** Says whether bytes are wanted; others are read and discarded. [control] */
  void accept(boolean wanted, IMasterClock clock);

  /** {@return the FIFO; the engine is its consumer} */
  StampedRing fifo();

  /** Says that the FIFO has room again. [data path], [engine] */
  default void roomReturned() {}

  /** {@return whether nothing can come any more; [any]} */
  boolean hasFailed();

  /** {@return how the line is doing; [any]} */
  LineStatus status();

  /** {@return what it has carried; [any]} */
  LineStatistics statistics();

  /** Ends it with its stream. [control] */
  @Override
  default void close() {}
}
