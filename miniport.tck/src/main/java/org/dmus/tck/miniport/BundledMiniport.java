package org.dmus.tck.miniport;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.tck.FelixHost;
import org.dmus.tck.TckHost;

/** A miniport in a bundle: its instances come out of the registry of a running framework. */
public abstract class BundledMiniport implements MiniportUnderTest, AutoCloseable {
  private static final String PORT = "org.dmus.port.impl";

  private final UUID classId;
  private final TckHost host;
  private final boolean owned;

  /**
   * Starts a framework with our port and the miniport.
   *
   * @param classId class id of the miniport
   * @param bundles the miniport's and what it needs: symbolic names of bundles of the class path,
   *     or paths of jars
   */
  protected BundledMiniport(UUID classId, String... bundles) {
    this.classId = classId;
    List<String> all = new ArrayList<>(List.of(bundles));
    all.add(PORT);
    host = FelixHost.start(all);
    owned = true;
  }

  /**
   * Takes a miniport of a framework that runs.
   *
   * @param classId class id of the miniport
   * @param host the framework, owned by the caller
   */
  protected BundledMiniport(UUID classId, TckHost host) {
    this.classId = classId;
    this.host = host;
    owned = false;
  }

  /** {@return the framework} */
  public TckHost host() {
    return host;
  }

  @Override
  public UUID classId() {
    return classId;
  }

  @Override
  public IMiniportDMus create() {
    return (IMiniportDMus) host.portCls().pcNewMiniport(classId);
  }

  @Override
  public void release(IMiniportDMus miniport) {
    host.portCls().pcReleaseMiniport(miniport);
  }

  @Override
  public void close() {
    if (owned) {
      host.close();
    }
  }
}
