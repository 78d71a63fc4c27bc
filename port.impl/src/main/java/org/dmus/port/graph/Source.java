package org.dmus.port.graph;

import java.util.Optional;
import org.dmus.port.filter.Filter;
import org.dmus.port.filter.Tap;

/** Where the events of a connection come from. On the control side. */
interface Source {

  /** The filter of its pins. */
  Filter filter();

  /** Whether it is fed by a device, and not by clients. */
  boolean isCapture();

  /** Whether it will never deliver again. */
  boolean isGone();

  /** Why it delivers nothing now. */
  Optional<String> problem();

  void addTap(Tap tap);

  /** Lets its pin deliver, unless a program does that. */
  void start();

  void removeTap(Tap tap);

  /** Lets go of its pins. */
  void release();
}
