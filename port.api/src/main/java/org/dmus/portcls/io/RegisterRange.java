package org.dmus.portcls.io;

import org.dmus.thread.ControlThread;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Ports of a {@link RegisterBus} that one driver has claimed. Calls never overlap: the driver keeps
 * them apart, with its {@link org.dmus.portcls.IInterruptSync} if it has one.
 */
@ConsumerType
public interface RegisterRange extends AutoCloseable {

  /** What floats on the bus where no device drives it. */
  int ABSENT = 0xFF;

  /**
   * Reads a port. [data path]; blocks no longer than the bus needs for the access.
   *
   * @param port its address, inside the range
   * @return what it holds, 0..255; {@link #ABSENT} when there is no device, or no more
   * @throws IndexOutOfBoundsException outside the range; nothing was read
   */
  int read(int port);

  /**
   * Writes a port. [data path]; blocks no longer than the bus needs for the access.
   *
   * @param port its address, inside the range
   * @param value 0..255; where there is no device it is lost
   * @throws IndexOutOfBoundsException outside the range; nothing was written
   */
  void write(int port, int value);

  /** Gives the ports back; more than once is harmless. [control] */
  @ControlThread
  @Override
  void close();
}
