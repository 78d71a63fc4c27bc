package org.dmus.smf;

import java.util.BitSet;

/** The ports that a song names by its port events (meta 21), and port 0, in order. */
final class SongPorts {
  private static final int PORTS = 256;

  private final BitSet named = new BitSet();

  SongPorts() {
    named.set(0); // of tracks that name none
  }

  void add(int port) {
    named.set(port);
  }

  int count() {
    return named.cardinality();
  }

  /** For each port, how many that the song names come before it. */
  byte[] indices() {
    byte[] indices = new byte[PORTS];
    int before = 0;
    for (int port = 0; port < PORTS; port++) {
      indices[port] = (byte) before;
      before += named.get(port) ? 1 : 0;
    }
    return indices;
  }
}
