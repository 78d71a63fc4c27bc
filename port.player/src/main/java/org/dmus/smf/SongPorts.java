package org.dmus.smf;

import java.util.BitSet;

/** The ports that a song names by its port events (meta 21), and port 0, in order. */
final class SongPorts {
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

  /** How many ports that the song names come before one. */
  int indexOf(int port) {
    return named.get(0, port).cardinality();
  }
}
