package org.dmus.cli;

/** What a command may ask of the OSGi framework. */
interface Framework {

  /**
   * Starts an installed bundle until the framework stops.
   *
   * @param symbolicName its name
   * @return false when there is no such bundle
   * @throws CommandFailure when it cannot start
   */
  boolean start(String symbolicName);

  /** Waits until somebody stops the framework. */
  void awaitStop() throws InterruptedException;
}
