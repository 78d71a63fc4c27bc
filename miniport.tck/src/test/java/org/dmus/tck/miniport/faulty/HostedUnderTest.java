package org.dmus.tck.miniport.faulty;

import org.dmus.tck.TckHost;
import org.dmus.tck.miniport.BundledMiniport;
import org.dmus.tck.miniport.TestDevice;

/** The miniport in memory on the real port of a framework that a test has chosen. */
public final class HostedUnderTest extends BundledMiniport {
  private static TckHost framework;
  private static HostedFault chosen;

  /** Made by the kit. */
  public HostedUnderTest() {
    super(MemoryMiniport.CLASS_ID, framework);
  }

  /** Has the next instance test what is deployed there. */
  static void choose(TckHost host, HostedFault fault) {
    framework = host;
    chosen = fault;
  }

  @Override
  public TestDevice device() {
    return new MemoryDevice();
  }

  @Override
  public int patienceMs() {
    return chosen.patienceMs();
  }
}
