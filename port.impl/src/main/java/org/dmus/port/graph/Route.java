package org.dmus.port.graph;

import java.util.List;

/** How a connection gets what it consists of. */
interface Route {

  /** Takes its filters; no lock is held. */
  List<FilterUse> filters();

  /** Opens its source; one thread at a time. */
  Source source();

  /** Opens its target; one thread at a time. */
  PinUse target();

  /** Whether what is not there now may come yet. */
  boolean mayWait();
}
