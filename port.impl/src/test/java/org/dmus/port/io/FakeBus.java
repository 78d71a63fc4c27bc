package org.dmus.port.io;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.dmus.portcls.io.RegisterBus;
import org.dmus.portcls.io.RegisterRange;

/** A bus whose every port holds the same, and whose interrupts a test raises. */
public final class FakeBus implements RegisterBus {
  /** What each port holds. */
  public static final int CONTENT = 0x5A;

  private final Map<Integer, BooleanSupplier> lines = new TreeMap<>();

  /** Is registered under a name. */
  public void arriveAs(String name, RegisterBuses buses) {
    buses.bind(this, Map.of(RegisterBus.NAME, name));
  }

  /** Is unregistered. */
  public void leave(String name, RegisterBuses buses) {
    buses.unbind(this, Map.of(RegisterBus.NAME, name));
  }

  /** Raises an interrupt; returns whether anybody claimed it. */
  public boolean interrupt(int line) {
    return lines.getOrDefault(line, () -> false).getAsBoolean();
  }

  @Override
  public RegisterRange claim(int firstPort, int ports) {
    return new RegisterRange() {
      @Override
      public int read(int port) {
        return CONTENT;
      }

      @Override
      public void write(int port, int value) {}

      @Override
      public void close() {}
    };
  }

  @Override
  public Connection connectInterrupt(int line, BooleanSupplier routine) {
    lines.put(line, routine);
    return () -> lines.remove(line);
  }
}
