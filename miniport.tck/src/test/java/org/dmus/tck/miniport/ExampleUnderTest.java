package org.dmus.tck.miniport;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The template of a miniport, which writes to the log. */
public final class ExampleUnderTest extends BundledMiniport {
  private static final Logger LOG = Logger.getLogger("trace");

  /** Starts its framework. */
  public ExampleUnderTest() {
    super(UUID.fromString("5b0f6f3c-0a57-4c5b-9f6a-2f1b7c1d9e01"), "org.dmus.miniport.example");
    LOG.setLevel(Level.OFF); // thousands of events
  }

  @Override
  public boolean isForRealTime() {
    return false;
  }
}
