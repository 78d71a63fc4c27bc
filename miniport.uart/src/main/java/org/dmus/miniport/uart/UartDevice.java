package org.dmus.miniport.uart;

import org.dmus.ks.FilterDescriptor;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.IPowerNotify.DevicePowerState;

/** What a UART drives: a link, or an MPU-401 by its registers. */
interface UartDevice extends AutoCloseable {

  /**
   * Describes the filter that it is.
   *
   * @param filter says it in the words of the sample
   */
  FilterDescriptor describe(UartFilter filter);

  /** {@return how many capture streams it has} */
  int captures();

  /** Opens it for the first render stream. [control] */
  Transmitter open();

  /**
   * Opens where captured bytes come from; with {@link #captures} only. [control]
   *
   * @param clock what stamps the bytes
   */
  UartInput openInput(IMasterClock clock);

  /** The last render stream was closed. [control] */
  void idle();

  /** Its power has changed. [control] */
  default void powerChanged(DevicePowerState state) {}

  @Override
  void close();
}
