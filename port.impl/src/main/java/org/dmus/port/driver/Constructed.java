package org.dmus.port.driver;

import java.util.function.Supplier;
import org.dmus.portcls.IMiniport;

/** Instances of a miniport that a constructor makes, where there is no framework. */
final class Constructed<M extends IMiniport> implements MiniportSource<M> {
  private final Supplier<? extends M> constructor;
  private final String origin;

  /**
   * Takes a constructor.
   *
   * @param constructor makes an instance for one port
   * @param origin who brings it, for people
   */
  Constructed(Supplier<? extends M> constructor, String origin) {
    this.constructor = constructor;
    this.origin = origin;
  }

  @Override
  public M take() {
    return constructor.get();
  }

  @Override
  public void giveBack(M miniport) {
    // The port closed it, and nothing else holds it.
  }

  @Override
  public Object key() {
    return this;
  }

  @Override
  public String bundle() {
    return origin;
  }
}
