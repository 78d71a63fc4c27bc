package org.dmus.port.graph;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.port.filter.Filter;

/**
 * Refuses connections that would bring an event back to a port that had it. What a device captures
 * comes from outside, and begins no loop that can be seen from here.
 */
final class Loops {
  private Loops() {}

  static void refuse(Source source, Filter to, Collection<Connection> others) {
    Filter from = source.filter();
    if (!source.isCapture() && reaches(to, from, others)) {
      throw new NtStatusException(
          NtStatus.INVALID_PARAMETER,
          "what goes to %s would come back to it from %s: a loop; undo one of its connections"
              .formatted(from.name(), to.name()));
    }
  }

  private static boolean reaches(Filter start, Filter goal, Collection<Connection> connections) {
    Set<Filter> seen = new HashSet<>();
    Deque<Filter> open = new ArrayDeque<>();
    open.add(start);
    while (!open.isEmpty()) {
      Filter filter = open.remove();
      if (filter == goal) {
        return true;
      }
      if (seen.add(filter)) {
        connections.stream()
            .map(Connection::wiring)
            .filter(Objects::nonNull)
            .filter(w -> !w.source().isCapture() && w.source().filter() == filter)
            .forEach(w -> open.add(w.target().pin().filter()));
      }
    }
    return false;
  }
}
