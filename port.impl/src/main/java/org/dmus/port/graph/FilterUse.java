package org.dmus.port.graph;

import java.util.Map;
import org.dmus.graph.IMXFFilter;

/**
 * A filter in the hands of one connection.
 *
 * @param name what it is called
 * @param filter the filter
 * @param settings what to initialise it with
 * @param origin the service it comes from; null when a program brought it
 */
record FilterUse(
    String name, IMXFFilter filter, Map<String, String> settings, DeployedFilter origin) {

  /** Gives it back. */
  void release() {
    if (origin != null) {
      origin.release(filter);
    }
  }
}
