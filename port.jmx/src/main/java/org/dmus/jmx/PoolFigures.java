package org.dmus.jmx;

import org.osgi.annotation.versioning.ProviderType;

/** The event pool of a pin; see {@link org.dmus.mxf.AllocatorStatistics}. */
@ProviderType
public interface PoolFigures {

  /** {@return events it owns} */
  int getCapacity();

  /** {@return events in it now} */
  int getFree();

  /** {@return events that are out now} */
  int getUsed();

  /** {@return most events that were out at once} */
  int getHighWater();

  /** {@return long buffers it owns} */
  int getBufferCapacity();

  /** {@return long buffers in it now} */
  int getFreeBuffers();

  /** {@return how often it had nothing to give} */
  long getExhausted();

  /** {@return events that a stream kept when it was closed} */
  long getLeaked();

  /** {@return events or buffers put twice, or put into the wrong pool} */
  long getRefused();
}
