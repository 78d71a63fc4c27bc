package org.dmus.port.filter;

import org.dmus.mxf.IMXF;
import org.dmus.port.keep.PinRequests;
import org.dmus.port.property.HandlerLease;
import org.dmus.port.property.PropertyDispatcher;

/** The filter itself, which has no stream. */
record FilterTarget(HandlerLease lease, PinRequests kept) implements PropertyTarget {

  @Override
  public int pinId() {
    return PropertyDispatcher.NO_PIN;
  }

  @Override
  public IMXF targetStream() {
    return null;
  }
}
