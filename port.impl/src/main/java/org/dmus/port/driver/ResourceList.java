package org.dmus.port.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.portcls.IResourceList;

/** A resource list with room for a number of entries. */
final class ResourceList implements IResourceList {
  private final int room;
  private final List<Resource> translated = new ArrayList<>();
  private final List<Resource> untranslated = new ArrayList<>();

  private ResourceList(int room) {
    this.room = room;
  }

  /** Makes a list that has room for entries, and none yet. */
  static ResourceList withRoomFor(int entries) {
    return new ResourceList(entries);
  }

  /** Makes a full list of resources that the bus sees as the processor does. */
  static ResourceList of(List<Resource> resources) {
    ResourceList list = new ResourceList(resources.size());
    resources.forEach(resource -> list.addEntry(resource, resource));
    return list;
  }

  @Override
  public List<Resource> entries() {
    return List.copyOf(translated);
  }

  @Override
  public List<Resource> untranslatedEntries() {
    return List.copyOf(untranslated);
  }

  @Override
  public void addEntry(Resource asProcessor, Resource asBus) {
    if (translated.size() >= room) {
      throw new NtStatusException(
          NtStatus.INSUFFICIENT_RESOURCES,
          "the resource list has its " + room + " entries; make a longer one");
    }
    if (asProcessor.type() != asBus.type()) {
      throw new NtStatusException(
          NtStatus.INVALID_PARAMETER,
          "one resource cannot be a " + asProcessor.type() + " and a " + asBus.type());
    }
    translated.add(asProcessor);
    untranslated.add(asBus);
  }

  @Override
  public IResourceList sublist(int... indices) {
    ResourceList list = new ResourceList(indices.length);
    Arrays.stream(indices).forEach(i -> list.addEntry(translated.get(i), untranslated.get(i)));
    return list;
  }
}
