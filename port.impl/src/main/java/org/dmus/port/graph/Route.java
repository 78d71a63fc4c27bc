package org.dmus.port.graph;

import java.util.List;
import org.dmus.port.filter.Filter;

/** How a connection gets what it consists of. */
interface Route {

  /** Takes its filters; no lock is held. */
  List<FilterUse> filters();

  /** Opens its source; one thread at a time. */
  Source source();

  /** Returns the port of its target, which need not be able to open it now. */
  Filter targetPort();

  /** Opens its target; one thread at a time. */
  PinUse target();

  /** Whether what is not there now may come yet. */
  boolean mayWait();
}
