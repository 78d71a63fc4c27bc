package org.dmus.cli;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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

  /**
   * Offers a service until the framework stops.
   *
   * @param type the name it is found by
   * @param service the service
   * @param properties its properties
   */
  <T> void register(Class<T> type, T service, Map<String, Object> properties);

  /**
   * Returns what the launcher says about this process.
   *
   * @param name a framework property
   * @return its value; empty when it is not set
   */
  String property(String name);

  /**
   * Returns the names of the settings of a port, its miniport's and its own, as bundles describe
   * them.
   *
   * @param factoryPid factory PID of the miniport
   * @return the names; none of the miniport's when no bundle describes them
   */
  Set<String> settings(String factoryPid);

  /**
   * Returns the names of the settings of a port, its miniport's and its own.
   *
   * @param miniport class id of the miniport
   * @return the names; empty when its bundle describes none
   */
  Optional<Set<String>> settings(UUID miniport);

  /** Stops the framework, without waiting for it. */
  void stop();

  /** Waits until somebody stops the framework. */
  void awaitStop() throws InterruptedException;
}
