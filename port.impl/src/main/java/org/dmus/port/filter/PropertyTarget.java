package org.dmus.port.filter;

import org.dmus.mxf.IMXF;
import org.dmus.port.keep.PinRequests;
import org.dmus.port.property.HandlerLease;

/** What property requests are sent to: a pin, or the filter. */
interface PropertyTarget {

  /** Returns the pin, 0..n-1, or {@link org.dmus.port.property.PropertyDispatcher#NO_PIN}. */
  int pinId();

  /** Returns what keeps the stream open while a handler runs. */
  HandlerLease lease();

  /** Returns what it was told so far. */
  PinRequests kept();

  /** Returns the stream, one that plays nothing yet perhaps; null when there is none. */
  IMXF targetStream();
}
