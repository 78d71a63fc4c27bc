package org.dmus.tck.miniport.faulty;

import java.util.Set;
import java.util.UUID;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.tck.miniport.MiniportUnderTest;

/** The synthesizer in memory, with the fault that a test has chosen. */
public final class FaultySynthUnderTest implements MiniportUnderTest {
  private static final int PATIENCE_MS = 50;

  private static SynthFault chosen = SynthFault.NONE;

  private final SynthFault fault = chosen;

  /** Has the next instance test synthesizers with some fault. */
  static void choose(SynthFault fault) {
    chosen = fault;
  }

  @Override
  public UUID classId() {
    return UUID.fromString("1c1d6a0e-43a1-4b52-8d5b-6f9f3f1c2a11");
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
