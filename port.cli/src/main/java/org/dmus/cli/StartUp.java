package org.dmus.cli;

import java.util.function.Consumer;

/**
 * The timeline of the start, which the launcher keeps: a {@code Consumer<String>} with the property
 * {@code dmus.timeline=true} that takes the name of a stage that is over.
 */
final class StartUp {
  private static final String FILTER = "(dmus.timeline=true)";

  private final Services services;

  StartUp(Services services) {
    this.services = services;
  }

  /** Says that a stage is over; without a launcher that keeps a timeline nobody hears it. */
  @SuppressWarnings("unchecked")
  void reached(String stage) {
    services.find(Consumer.class, FILTER).ifPresent(timeline -> timeline.accept(stage));
  }
}
