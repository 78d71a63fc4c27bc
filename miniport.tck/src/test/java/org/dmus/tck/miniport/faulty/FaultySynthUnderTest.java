package org.dmus.tck.miniport.faulty;

import java.util.Set;
import java.util.UUID;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.tck.miniport.MiniportUnderTest;

/** The synthesizer in memory, with the fault that a test has chosen. */
public final class FaultySynthUnderTest implements MiniportUnderTest {
  private static final int PATIENCE_MS = 50;

  private static SeededFault chosen = SynthFault.NONE;

  private final SeededFault fault = chosen;

  /** Has the next instance test synthesizers with some fault. */
  static void choose(SeededFault fault) {
    chosen = fault;
  }

  @Override
  public UUID classId() {
    return MemorySynth.CLASS_ID;
  }

  @Override
  public IMiniportDMus create() {
    return new MemorySynth(fault);
  }

  @Override
  public Set<Integer> claims() {
    return Set.of(48, 52, 53);
  }

  @Override
  public int patienceMs() {
    return PATIENCE_MS;
  }
}
