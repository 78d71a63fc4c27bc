package org.dmus.client.lasting;

import org.dmus.client.IFilter;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Gives clients ports whose pins outlive the bundle of the port driver. A service; safe from any
 * thread.
 *
 * <p>A lasting pin hears DETACHED when the port driver goes, and ATTACHED when the next one has
 * published the port of the same id: a pin of it is open then in the same format and state, with
 * the downloads, settings, channels and clients of the old one, and its presentation time has gone
 * on - in RUN as fast as ever. Sounding notes end on the old stream; events that were still to be
 * played travel. Statistics go on, and balance.
 *
 * <p><b>While the port driver is away</b> {@code write} takes up to {@value #AWAY_BYTES} bytes of
 * records a pin, and nothing beyond: the client writes the rest later, as with any pin that has no
 * room. Reads give nothing; property requests answer DEVICE_REMOVED; the wave output of the client
 * gets nothing. After {@value #AWAY_SECONDS} s the pin has failed ({@link
 * org.dmus.client.IPin#failure}), until the port is back after all.
 */
@ProviderType
public interface LastingPorts {

  /** Records that a pin takes while the port driver is away, bytes. */
  int AWAY_BYTES = 1 << 18;

  /** How long a port may be away before its pins say that they have failed, seconds. */
  int AWAY_SECONDS = 30;

  /**
   * Returns a port whose pins last.
   *
   * @param filter a port that the registry shows; one that it does not - a private one belongs to
   *     who made it - is returned as it is
   * @return the port of this id, now and later; its pins are owned by who opens them
   */
  IFilter filter(IFilter filter);
}
