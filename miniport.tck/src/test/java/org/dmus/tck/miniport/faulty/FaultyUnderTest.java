package org.dmus.tck.miniport.faulty;

import java.util.Set;
import java.util.UUID;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.tck.miniport.MiniportUnderTest;
import org.dmus.tck.miniport.TestDevice;

/** The miniport in memory, with the fault that a test has chosen. */
public final class FaultyUnderTest implements MiniportUnderTest {
  private static final int PATIENCE_MS = 50;

  private static Fault chosen = Fault.NONE;

  private final Fault fault = chosen;

  /** Has the next instance test miniports with some fault. */
  static void choose(Fault fault) {
    chosen = fault;
  }

  @Override
  public UUID classId() {
    return MemoryMiniport.CLASS_ID;
  }

  @Override
  public IMiniportDMus create() {
    return new MemoryMiniport(fault);
  }

  @Override
  public TestDevice device() {
    return new MemoryDevice();
  }

  @Override
  public Set<Integer> claims() {
    return Set.of(43, 44, 52, 53, 64, 65, 87, 93);
  }

  @Override
  public int patienceMs() {
    return PATIENCE_MS;
  }
}
