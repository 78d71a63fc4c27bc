package org.dmus.client;

import java.nio.ByteBuffer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One of several clients that share a render pin. Each has its own order, counters and notes: when
 * it goes, exactly what it left queued is forgotten and exactly what it left sounding ends.
 *
 * <p>Any number of threads may {@link #write}; the order of each is kept. When the pool of the pin
 * runs short, a client that holds more of it than is left waits for its own events to be played, so
 * that there is always room for the others.
 */
@ProviderType
public interface IPinClient extends AutoCloseable {

  /** {@return a readable name, as the console shows it} */
  String name();

  /** {@return the number of this client, unique on its pin; the pin's own is 0} */
  long id();

  /** {@return the pin it shares} */
  IPin pin();

  /**
   * Hands over events, as {@link IPin#write} does. [data path], [any] A closed client has none
   * taken.
   *
   * @param records records of the pin's format, little-endian, between position and limit
   * @param startTime100ns presentation time that the records' deltas are relative to
   * @return number of records taken, or {@link IPin#MALFORMED}
   */
  int write(ByteBuffer records, long startTime100ns);

  /** {@return why the last malformed buffer was refused; null when none was; [any]} */
  BufferFault fault();

  /**
   * Forgets queued events of this client. A note that sounds and whose end can no longer come -
   * because its note-off was cancelled, or everything to come was - ends in the same engine step.
   * [control]
   *
   * @param selection which of its events
   * @return number of events forgotten; they are counted as flushed
   */
  int cancel(EventSelection selection);

  /** {@return what went through so far; allocates} */
  ClientStatistics statistics();

  /**
   * Forgets what is queued and ends what sounds, of this client and no other. [control]; more than
   * once is harmless. The pin's own client cannot be closed but with its pin.
   */
  @Override
  void close();
}
