package org.dmus.cli;

import java.util.Optional;

/** Where commands get services from, when they need them and not earlier. */
interface Services {

  /**
   * Finds a service, waiting a moment for a bundle that is still starting.
   *
   * @param type the interface
   * @param filter an OSGi filter over its properties; empty = any
   */
  <T> Optional<T> find(Class<T> type, String filter);

  /** Returns the framework that runs them. */
  Framework framework();

  /**
   * Finds a service that the command cannot do without.
   *
   * @throws CommandFailure when there is none
   */
  default <T> T require(Class<T> type, String bundle) {
    return find(type, "")
        .orElseThrow(
            () ->
                new CommandFailure(
                    ExitCode.FAILURE,
                    type.getSimpleName(),
                    "no such service is running",
                    "look at bundle " + bundle + " with: dmus shell -c lb"));
  }
}
