package org.dmus.graph;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** A connection of the graph. Safe from any thread. */
@ProviderType
public interface IMXFConnection extends AutoCloseable {

  /** {@return what it connects; for pins of a program, what they are called} */
  ConnectionConfiguration configuration();

  /** {@return why nothing passes, or a filter is left out; empty when all is well} */
  Optional<String> problem();

  /** {@return what went through so far; allocates} */
  ConnectionStatistics statistics();

  /**
   * Undoes the connection: nothing passes from now on, what it left sounding on the target ends,
   * and pins that nobody else shares are closed. [control]; more than once is harmless.
   */
  @Override
  void close();
}
