package org.dmus.dls.bank;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A DLS file that comes with a bundle, published as a service.
 *
 * <p>Methods are called from any thread and may block.
 */
@ConsumerType
public interface BuiltInBank {

  /** Returns what to call the bank in lists and messages. */
  String name();

  /**
   * Opens the file.
   *
   * @return the whole file between position and limit; it never changes, and stays valid after the
   *     service is gone
   * @throws IOException when the file cannot be opened
   */
  ByteBuffer open() throws IOException;
}
