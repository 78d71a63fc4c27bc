package org.dmus.cli;

import java.util.Optional;

/** Stands for the framework where there is none: only help is asked for. */
final class NoServices implements Services {
  @Override
  public <T> Optional<T> find(Class<T> type, String filter) {
    return Optional.empty();
  }

  @Override
  public Framework framework() {
    throw new IllegalStateException("no framework is running");
  }
}
