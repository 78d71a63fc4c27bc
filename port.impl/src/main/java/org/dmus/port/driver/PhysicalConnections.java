package org.dmus.port.driver;

import java.util.ArrayList;
import java.util.List;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.port.filter.FarPin;

/** How bridge pins are wired, between ports and to what is no port. */
final class PhysicalConnections {
  private final List<Connection> connections = new ArrayList<>();

  private record Connection(End from, End to) {}

  /** A pin of a port, or of something else: then there is no port. */
  record End(PortDMus port, String device, int pinId) {
    static End of(PortDMus port, int pinId) {
      return new End(port, null, pinId);
    }

    static End external(String device, int pinId) {
      if (device == null || device.isBlank()) {
        throw new NtStatusException(
            NtStatus.INVALID_PARAMETER, "the other device of a connection needs a name");
      }
      return new End(null, device, pinId);
    }

    private void wireTo(End other) {
      if (port != null) {
        port.filter().wire(pinId, other == null ? null : other.asFarPin());
      }
    }

    private FarPin asFarPin() {
      return new FarPin(port == null ? device : port.filter().name(), pinId);
    }
  }

  synchronized void connect(End from, End to) {
    connections.add(new Connection(from, to));
    from.wireTo(to);
    to.wireTo(from);
  }

  synchronized void disconnect(End from, End to) {
    if (!connections.remove(new Connection(from, to))) {
      throw new NtStatusException(NtStatus.NOT_FOUND, "there is no such connection");
    }
    unwire(from, to);
  }

  private static void unwire(End from, End to) {
    from.wireTo(null);
    to.wireTo(null);
  }

  /** Forgets the connections of a port. */
  synchronized void forget(PortDMus port) {
    for (Connection c : List.copyOf(connections)) {
      if (c.from.port == port || c.to.port == port) {
        connections.remove(c);
        unwire(c.from, c.to);
      }
    }
  }
}
