package org.dmus.graph;

import java.util.Map;
import java.util.Objects;

/**
 * A filter that a program brings itself.
 *
 * @param filter a filter that was not initialised yet
 * @param settings what it is initialised with
 */
public record FilterStage(IMXFFilter filter, Map<String, String> settings) {

  /** Copies the settings. */
  public FilterStage {
    Objects.requireNonNull(filter, "filter");
    settings = Map.copyOf(settings);
  }

  /**
   * Returns a filter without settings.
   *
   * @param filter a filter that was not initialised yet
   */
  public static FilterStage of(IMXFFilter filter) {
    return new FilterStage(filter, Map.of());
  }
}
