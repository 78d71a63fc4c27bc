package org.dmus.port.quarantine;

/** What the watchdog looks at. */
@FunctionalInterface
interface Watched {

  /** Looks once; must not call code of others. On the watchdog's thread. */
  void look();
}
