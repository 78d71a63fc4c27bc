package org.dmus.port.filter;

import org.dmus.client.IPin;

/** A pin as the graph of this bundle sees it. */
public interface TappedPin extends IPin {

  /** {@return the filter that it is a pin of} */
  Filter filter();

  /** {@return whether events come out of the filter} */
  boolean isCapture();

  /** Converts master time to presentation time, 100 ns; meaningful in RUN. */
  long toPresentationTime(long masterTime100ns);

  /** Adds a tap; [control]. */
  void addTap(Tap tap);

  /** Removes a tap; when this returns it is not being called and never will be. [control] */
  void removeTap(Tap tap);
}
