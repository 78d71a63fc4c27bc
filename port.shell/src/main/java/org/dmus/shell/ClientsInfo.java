package org.dmus.shell;

import java.util.List;

/**
 * The clients of a port.
 *
 * @param clients what went through them
 * @param losses the same clients: what did not
 */
public record ClientsInfo(List<ClientRow> clients, List<ClientLosses> losses) {

  /** Copies the lists. */
  public ClientsInfo {
    clients = List.copyOf(clients);
    losses = List.copyOf(losses);
  }
}
