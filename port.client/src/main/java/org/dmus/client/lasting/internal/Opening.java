package org.dmus.client.lasting.internal;

import org.dmus.client.IFilter;
import org.dmus.client.IPin;

/** Opens a pin on a port, as its client did. */
@FunctionalInterface
interface Opening {
  IPin open(IFilter filter);
}
