package org.dmus.shell.live;

import java.util.List;
import org.dmus.shell.FakePorts;
import org.dmus.shell.Inventory;

/** Makes inventories for tests of other packages. */
public final class Inventories {
  private Inventories() {}

  /** An inventory of some ports in a framework with nothing else. */
  public static Inventory of(FakePorts ports) {
    return new LiveInventory(
        ports, List::of, () -> 0, new Looks(), ports, new FakeRegistry().context());
  }
}
