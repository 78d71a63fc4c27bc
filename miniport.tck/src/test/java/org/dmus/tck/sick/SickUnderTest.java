package org.dmus.tck.sick;

import java.util.UUID;
import org.dmus.tck.TckHost;
import org.dmus.tck.miniport.BundledMiniport;
import org.dmus.tck.miniport.TestDevice;

/** The sick miniport in the framework, with the fault, that a test has chosen. */
public final class SickUnderTest extends BundledMiniport {
  private static final int PATIENCE_MS = 30_000;

  private static TckHost framework;
  private static SickFault chosen;

  private final SickFault fault = chosen;

  /** Made by the kit. */
  public SickUnderTest() {
    super(UUID.fromString(SickJar.CLASS_ID), framework);
  }

  /** Has the next instance test some fault. */
  static void choose(TckHost host, SickFault fault) {
    framework = host;
    chosen = fault;
  }

  @Override
  public TestDevice device() {
    return new SickDevice(fault);
  }

  @Override
  public int patienceMs() {
    return PATIENCE_MS;
  }
}
