package org.dmus.port.filter;

import org.dmus.mxf.DMusKernelEvent;

/** Hears what a pin delivers, beside the one it is for. On the engine of the pin. */
public interface Tap {

  /**
   * Called with what is about to be delivered; must not block, allocate or throw. [data path]
   *
   * @param chain events with their time on the master clock; to look at, and during the call only
   */
  void tapped(DMusKernelEvent chain);

  /**
   * Called when notes that the pin began will not be ended by it: it stopped, or lost its stream.
   */
  void interrupted();

  /** Called when the pin is closed and counts no more among the open ones. */
  void closed();
}
