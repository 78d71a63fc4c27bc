package org.dmus.shell;

import java.io.IOException;
import org.dmus.graph.ConnectionConfiguration;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps connections beyond the end of the framework; a service. Safe from any thread. */
@ProviderType
public interface ConnectionStore {

  /**
   * Keeps a connection.
   *
   * @param connection the connection
   * @throws IOException when it cannot be kept
   */
  void keep(ConnectionConfiguration connection) throws IOException;

  /**
   * Forgets a connection.
   *
   * @param name its name; one that is not kept is no error
   * @throws IOException when it cannot be forgotten
   */
  void forget(String name) throws IOException;
}
