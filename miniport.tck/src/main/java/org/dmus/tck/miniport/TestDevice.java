package org.dmus.tck.miniport;

import java.util.Map;
import org.dmus.portcls.IResourceList;
import org.junit.jupiter.api.Assumptions;

/**
 * What is at the other end of a miniport, for one test. A test that needs what a device cannot do
 * is aborted.
 */
public interface TestDevice extends AutoCloseable {

  /** {@return the settings of a subdevice that uses the device} */
  Map<String, Object> settings();

  /** {@return the ports and the interrupt that it has} */
  default IResourceList resources() {
    return TestResources.NONE;
  }

  /** {@return the time that time-outs are measured with, 100 ns; goes on whenever it is asked} */
  default long now100ns() {
    return System.nanoTime() / 100;
  }

  /**
   * Has time go by at a device whose time is the test's.
   *
   * @param time100ns how much, 100 ns
   */
  default void pass(long time100ns) {}

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

  /** Has the device take what comes, from now on, also where nobody asks for it. */
  default void listen() {}

  /** Makes the device take no more bytes, until it is closed. */
  default void stall() {
    Assumptions.abort("this device does not stall");
  }

  @Override
  default void close() {}
}
