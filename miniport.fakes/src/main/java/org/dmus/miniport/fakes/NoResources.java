package org.dmus.miniport.fakes;

import java.util.List;
import org.dmus.portcls.IResourceList;

/** An empty resource list. */
public record NoResources() implements IResourceList {

  @Override
  public List<Resource> entries() {
    return List.of();
  }

  @Override
  public IResourceList sublist(int... indices) {
    return this;
  }
}
