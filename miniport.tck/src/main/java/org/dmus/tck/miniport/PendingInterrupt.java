package org.dmus.tck.miniport;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.dmus.portcls.io.RegisterBus;
import org.dmus.portcls.io.RegisterRange;

/** A bus whose interrupt line is up when somebody connects to it: another device of it waits. */
final class PendingInterrupt implements RegisterBus {
  private final RegisterBus bus;
  private final List<Boolean> answers = new ArrayList<>();

  PendingInterrupt(RegisterBus bus) {
    this.bus = bus;
  }

  /** {@return what the service routines said: whether it was theirs} */
  List<Boolean> answers() {
    return answers;
  }

  @Override
  public RegisterRange claim(int firstPort, int ports) {
    return bus.claim(firstPort, ports);
  }

  @Override
  public Connection connectInterrupt(int line, BooleanSupplier routine) {
    Connection connection = bus.connectInterrupt(line, routine);
    answers.add(routine.getAsBoolean());
    return connection;
  }
}
