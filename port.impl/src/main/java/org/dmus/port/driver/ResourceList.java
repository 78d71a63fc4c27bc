package org.dmus.port.driver;

import java.util.Arrays;
import java.util.List;
import org.dmus.portcls.IResourceList;

/** An immutable resource list. */
record ResourceList(List<Resource> entries) implements IResourceList {
  static final ResourceList EMPTY = new ResourceList(List.of());

  ResourceList {
    entries = List.copyOf(entries);
  }

  @Override
  public IResourceList sublist(int... indices) {
    return new ResourceList(Arrays.stream(indices).mapToObj(entries::get).toList());
  }
}
