package org.dmus.miniport.line;

import org.dmus.ks.LineStatistics;
import org.dmus.ks.LineStatus;

/** What {@link LineProperties} asks a stream. */
public interface LineStream {

  /** {@return the earliest time that a byte handed over now can have, 100 ns; [any]} */
  long latencyTime();

  /** {@return how the line is doing; [control]} */
  LineStatus lineStatus();

  /** {@return what the line has carried; [control]} */
  LineStatistics lineStatistics();
}
