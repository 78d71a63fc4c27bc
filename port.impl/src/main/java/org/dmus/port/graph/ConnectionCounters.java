package org.dmus.port.graph;

import org.dmus.graph.ConnectionStatistics;

/** What went through a connection: written on the engine of its source, read by everybody. */
final class ConnectionCounters {
  volatile long received;
  volatile long delivered;
  volatile long dropped;
  volatile long lost;
  volatile long notesEnded;
  volatile long failures;

  ConnectionStatistics read() {
    return new ConnectionStatistics(received, delivered, dropped, lost, notesEnded, failures);
  }
}
