package org.dmus.port.graph;

import org.dmus.mxf.DMusKernelEvent;
import org.dmus.port.engine.Engine;
import org.dmus.port.filter.Tap;

/**
 * Waits for the end of a connection's target.
 *
 * @param engine engine of the target
 * @param onClosed hears that the pin was closed; no lock of the port is held
 */
record ClosureWatch(Engine engine, Runnable onClosed) implements Tap {

  @Override
  public void tapped(DMusKernelEvent chain) {
    // What the target plays is no business of the connection.
  }

  @Override
  public void interrupted() {
    // The pin ends the notes of its clients itself.
  }

  @Override
  public void closed() {
    engine.afterwards(onClosed);
  }
}
