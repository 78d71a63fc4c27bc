package org.dmus.portcls;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.dmus.ks.NtStatus;
import org.dmus.thread.ControlThread;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Dispatches an interrupt to service routines, and keeps other code out meanwhile (IInterruptSync).
 *
 * <p>A device model, or the thread that reads a device, raises the interrupt with {@link
 * #interrupt}.
 */
@ProviderType
public interface IInterruptSync {

  /** How routines are called (INTERRUPTSYNCMODE). */
  enum Mode {
    /** In order, until one returns true. */
    NORMAL,
    /** Every one, once. */
    ALL,
    /** Passes over all of them, until a pass in which none returned true. */
    REPEAT
  }

  /**
   * Runs a routine while no service routine runs. [any]; does not block on anything but them.
   *
   * @param routine what to run
   * @return what the routine returned
   */
  NtStatus callSynchronizedRoutine(Supplier<NtStatus> routine);

  /**
   * Adds a service routine. [control]
   *
   * @param routine returns whether the interrupt was its device's; never blocks
   * @param first whether it goes to the head of the list
   */
  @ControlThread
  void registerServiceRoutine(BooleanSupplier routine, boolean first);

  /**
   * Enables the interrupt. [control]
   *
   * @throws org.dmus.ks.NtStatusException UNSUCCESSFUL when no routine is registered
   */
  @ControlThread
  void connect();

  /** Disables the interrupt; when this returns no routine runs. [control] */
  @ControlThread
  void disconnect();

  /** {@return whether any routine claimed the interrupt; false too when not connected; [any]} */
  boolean interrupt();
}
