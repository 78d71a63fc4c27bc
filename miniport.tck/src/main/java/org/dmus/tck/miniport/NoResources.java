package org.dmus.tck.miniport;

import java.util.List;
import org.dmus.portcls.IResourceList;

/** The resources of a device that has none. */
record NoResources() implements IResourceList {

  @Override
  public List<Resource> entries() {
    return List.of();
  }

  @Override
  public IResourceList sublist(int... indices) {
    return this;
  }
}
