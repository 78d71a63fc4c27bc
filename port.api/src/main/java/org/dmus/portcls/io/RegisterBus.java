package org.dmus.portcls.io;

import java.util.function.BooleanSupplier;
import org.dmus.thread.ControlThread;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A bus of 8-bit I/O ports with interrupt lines; a service with the property {@link #NAME}.
 *
 * <p>A subdevice whose settings name the bus gets its miniport when the bus is there, and loses it,
 * inside the unregistration, when the bus goes: its pins stay, and go on when the bus is back.
 * Calls come from any thread.
 */
@ConsumerType
public interface RegisterBus {

  /** Service property with the name that the setting {@code bus} of a subdevice says, String. */
  String NAME = "dmus.bus.name";

  /**
   * Opens a range of ports for one driver. [control]; may block.
   *
   * @param firstPort address of the first port, 0..0xFFFF
   * @param ports number of ports, at least 1
   * @return the ports, owned by the caller
   * @throws org.dmus.ks.NtStatusException ACCESS_DENIED, DEVICE_BUSY, NOT_FOUND ...: says which
   *     ports, why, and what helps
   */
  @ControlThread
  RegisterRange claim(int firstPort, int ports);

  /**
   * Has a routine called at each interrupt of a line. [control]
   *
   * @param line number of the line
   * @param routine returns whether the interrupt was its device's; called on a thread of the bus,
   *     never inside a call of {@link RegisterRange}; has to read the device until it has nothing
   *     more, for the interrupt need not come again
   * @return ends it; when its {@code close} returns the routine is not running
   * @throws org.dmus.ks.NtStatusException NOT_SUPPORTED when the bus has no such line
   */
  @ControlThread
  Connection connectInterrupt(int line, BooleanSupplier routine);

  /** An interrupt line that is connected to a routine. */
  @FunctionalInterface
  interface Connection extends AutoCloseable {

    /** Disconnects the routine; more than once is harmless. [control] */
    @Override
    void close();
  }
}
