package org.dmus.player;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A recording that goes on until its device ends or it is closed; {@link #close} finishes the file.
 * Whatever was received longer ago than {@link Recorder#FLUSH_INTERVAL_MS} is in the file, which is
 * complete at any time.
 */
@ProviderType
public interface Recording extends Activity {

  /** {@return events that were received and left out, as the request asked} */
  long filteredEvents();

  /**
   * {@return events that the port had to drop, because they came faster than they were recorded}
   */
  long lostEvents();
}
