package org.dmus.link;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.osgi.annotation.versioning.ConsumerType;

/** What carries bytes away. One thread writes. */
@ConsumerType
public interface LinkOutput extends Closeable {

  /**
   * Writes bytes; may block until the device takes them or {@link #close} is called.
   *
   * @param bytes what to write; its position moves behind what was taken
   * @return number of bytes taken; 0 = nobody is at the other end yet, ask again later
   * @throws IOException when the device fails or has gone: nothing can be written any more
   */
  int write(ByteBuffer bytes) throws IOException;

  /** Closes the device. Called from any thread; ends a blocked {@link #write}. */
  @Override
  void close() throws IOException;
}
