package org.dmus.tck.miniport.faulty;

import org.dmus.mxf.IMXF;

/** A stream of the miniport in memory. */
interface MemoryStream extends IMXF {

  /** {@return master time, 100 ns} */
  long now();
}
