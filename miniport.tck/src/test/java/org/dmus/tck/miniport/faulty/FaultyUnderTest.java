package org.dmus.tck.miniport.faulty;

import java.util.Set;
import java.util.UUID;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.tck.miniport.MiniportUnderTest;
import org.dmus.tck.miniport.TestDevice;

/** The miniport in memory, with the fault that a test has chosen. */
public final class FaultyUnderTest implements MiniportUnderTest {
  private static final int PATIENCE_MS = 50;
  private static final long SEED = 1;

  private static SeededFault chosen = Fault.NONE;

  private final SeededFault fault = chosen;
  private int lives;

  /** Has the next instance test miniports with some fault. */
  static void choose(SeededFault fault) {
    chosen = fault;
  }

  @Override
  public UUID classId() {
    return MemoryMiniport.CLASS_ID;
  }

  @Override
  public IMiniportDMus create() {
    lives++;
    return new MemoryMiniport(fault, lives);
  }

  @Override
  public TestDevice device() {
    return new MemoryDevice();
  }

  @Override
  public Set<Integer> claims() {
    return Set.of(43, 44, 45, 47, 52, 53, 64, 65, 80, 87, 93);
  }

  @Override
  public long seed() {
    return SEED;
  }

  @Override
  public int patienceMs() {
    return PATIENCE_MS;
  }
}
