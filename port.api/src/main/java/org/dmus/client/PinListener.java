package org.dmus.client;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears what happens to a pin. */
@ConsumerType
@FunctionalInterface
public interface PinListener {

  /** What can happen. */
  enum Event {
    /** Captured events wait to be read. */
    DATA,
    /** The miniport went away; what is written now is counted as lost. */
    DETACHED,
    /** The miniport is back, the stream open again. */
    ATTACHED,
    /** The pin failed; see {@link IPin#failure}. */
    FAILED,
    /** The pin was closed by the port. */
    CLOSED
  }

  /**
   * Called when something happened; must not block. [any]
   *
   * @param pin the pin
   * @param event what happened
   */
  void pinEvent(IPin pin, Event event);
}
