package org.dmus.port.driver;

import org.dmus.portcls.IMiniport;

/**
 * Where the instances of a miniport come from: a service of a bundle, or a constructor. Any thread.
 *
 * @param <M> the interface of the miniport
 */
interface MiniportSource<M extends IMiniport> {

  /** {@return an instance, for one port; null when it cannot be made} */
  M take();

  /**
   * Takes an instance back that no port holds any more.
   *
   * @param miniport what {@link #take} returned
   */
  void giveBack(M miniport);

  /** {@return what tells it from every other source} */
  Object key();

  /** {@return who brings it, for people: the symbolic name of a bundle} */
  String bundle();
}
