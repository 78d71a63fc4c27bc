package org.dmus.tck.miniport;

import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * What is at the other end of a miniport, for one test. A test that needs what a device cannot do
 * is aborted.
 */
public interface TestDevice extends AutoCloseable {

  /** {@return the settings of a subdevice that uses the device} */
  Map<String, Object> settings();

  /**
   * Makes bytes arrive at a capture miniport.
   *
   * @param bytes raw MIDI
   */
  default void feed(byte[] bytes) {
    Assumptions.abort("nothing comes from this device");
  }

  /**
   * Waits until the miniport has taken every byte that was fed, without serving it.
   *
   * @param bench where the miniport is
   * @param stream its capture stream
   */
  default void awaitTaken(MiniportBench bench, TestStream stream) {
    Assumptions.abort("nobody knows what was taken of this device");
  }

  /** {@return everything that a render miniport has sent so far; any thread} */
  default byte[] received() {
    return Assumptions.abort("nobody knows what this device gets");
  }

  /** Makes the device take no more bytes, until it is closed. */
  default void stall() {
    Assumptions.abort("this device does not stall");
  }

  @Override
  default void close() {}
}
