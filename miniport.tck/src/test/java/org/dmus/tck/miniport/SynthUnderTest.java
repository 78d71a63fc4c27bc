package org.dmus.tck.miniport;

import java.util.Map;
import java.util.Set;
import org.dmus.portcls.ClassIds;

/** The synthesizer, with its built-in bank and without effects. */
public final class SynthUnderTest extends BundledMiniport {

  /** Starts its framework. */
  public SynthUnderTest() {
    super(
        ClassIds.MINIPORT_DLS_SYNTH,
        "org.dmus.dls.file",
        "org.dmus.dls.sound",
        "org.dmus.bank.gm",
        "org.dmus.miniport.synth");
  }

  @Override
  public TestDevice device() {
    return new NoDevice(Map.of("effects", false));
  }

  @Override
  public Set<Integer> claims() {
    return OurClaims.SYNTH;
  }
}
