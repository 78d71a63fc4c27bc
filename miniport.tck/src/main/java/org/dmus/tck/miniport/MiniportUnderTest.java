package org.dmus.tck.miniport;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.dmus.portcls.IMiniportDMus;

/** A miniport, and what its contract tests must know of it. */
public interface MiniportUnderTest {

  /** {@return the class id, as capabilities name it} */
  UUID classId();

  /** {@return a fresh instance, not yet initialised} */
  IMiniportDMus create();

  /**
   * Gives an instance back, after it was closed.
   *
   * @param miniport from {@link #create}
   */
  default void release(IMiniportDMus miniport) {}

  /** {@return a fresh device for one test, and the settings that lead the miniport to it} */
  default TestDevice device() {
    return new NoDevice();
  }

  /** {@return the behaviours of the published sample ("S" rows) that the miniport claims} */
  default Set<Integer> claims() {
    return Set.of();
  }

  /**
   * {@return whether the data path is promised to allocate nothing; a miniport for diagnosis, which
   * writes to a log, may say no}
   */
  default boolean isForRealTime() {
    return true;
  }

  /**
   * {@return what random checks start with; a check that fails tells it, for it to be asked the
   * same again}
   */
  default long seed() {
    return ThreadLocalRandom.current().nextLong();
  }

  /** {@return how long a check waits for a device before it fails, ms} */
  default int patienceMs() {
    return 20_000;
  }
}
