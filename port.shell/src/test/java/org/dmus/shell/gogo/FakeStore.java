package org.dmus.shell.gogo;

import java.util.ArrayList;
import java.util.List;
import org.dmus.graph.ConnectionConfiguration;
import org.dmus.shell.ConnectionStore;

/** Keeps names. */
final class FakeStore implements ConnectionStore {
  final List<String> kept = new ArrayList<>();

  @Override
  public void keep(ConnectionConfiguration connection) {
    kept.add(connection.name());
  }

  @Override
  public void forget(String name) {
    kept.remove(name);
  }
}
