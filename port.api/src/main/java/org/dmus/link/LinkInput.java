package org.dmus.link;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.dmus.ks.LineStatistics;
import org.osgi.annotation.versioning.ConsumerType;

/** What bytes arrive on. One thread reads. */
@ConsumerType
public interface LinkInput extends Closeable {

  /**
   * Waits for bytes; ends when some have come, or {@link #close} is called.
   *
   * @param bytes room, at least 1; its position moves behind what was read
   * @return number of bytes; -1 = the other end has finished
   * @throws IOException when the device fails or has gone: nothing can be read any more
   */
  int read(ByteBuffer bytes) throws IOException;

  /**
   * {@return whether the other end waits when nobody reads; if not, bytes have to be taken at once,
   * and dropped where there is no room}
   */
  boolean isPatient();

  /**
   * {@return whether what comes while nobody listens is gone, as on a cable; if not, it stays until
   * somebody does, as in a file}
   */
  default boolean isLive() {
    return !isPatient();
  }

  /**
   * {@return bytes so far whose stop bit was missing; {@link LineStatistics#UNKNOWN} where nothing
   * tells. Any thread}
   */
  default long framingErrors() {
    return LineStatistics.UNKNOWN;
  }

  /**
   * {@return times so far that bytes were lost below the link, where something tells. Any thread}
   */
  default long overruns() {
    return 0;
  }

  /** Closes the device. Called from any thread; ends a waiting {@link #read}. */
  @Override
  void close() throws IOException;
}
