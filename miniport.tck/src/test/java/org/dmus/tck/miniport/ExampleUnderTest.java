package org.dmus.tck.miniport;

import java.util.Set;
import java.util.UUID;

/** The template of a miniport, a synthesizer of sines. */
public final class ExampleUnderTest extends BundledMiniport {

  /** Starts its framework. */
  public ExampleUnderTest() {
    super(UUID.fromString("5b0f6f3c-0a57-4c5b-9f6a-2f1b7c1d9e01"), "org.dmus.miniport.example");
  }

  @Override
  public Set<Integer> claims() {
    return Set.of(44, 48, 52, 53);
  }
}
