package org.dmus.jmx;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A live port. Sums are those of the pins that are open now. Safe from any thread; a question costs
 * each open pin a short moment with its engine.
 */
@ProviderType
public interface PortMXBean {

  /** {@return its name} */
  String getName();

  /** {@return its stable id} */
  String getId();

  /** {@return the class id of its miniport} */
  String getMiniport();

  /** {@return events on their way} */
  long getQueued();

  /** {@return events discarded because the miniport was away, or refused by a stream} */
  long getLost();

  /** {@return note-ons that came too long after their time to be played} */
  long getStale();

  /** {@return events delivered after their time} */
  long getLate();

  /** {@return times an output ran dry} */
  long getUnderruns();

  /** {@return events in the pools} */
  long getPoolFree();

  /** {@return events that are out of the pools} */
  long getPoolUsed();

  /** {@return events that streams kept when they were closed} */
  long getPoolLeaked();

  /** {@return the open pins, oldest first} */
  PinFigures[] getPins();

  /** Silences every open render pin; see {@link org.dmus.client.IFilter#panic}. */
  void panic();

  /** Forgets what waits in every open pin; see {@link org.dmus.client.IPin#flush}. */
  void flush();
}
