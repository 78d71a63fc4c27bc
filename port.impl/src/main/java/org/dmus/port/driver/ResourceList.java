package org.dmus.port.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.link.Link;
import org.dmus.port.io.BusWindow;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.io.RegisterBus;

/** A resource list with room for a number of entries. */
final class ResourceList implements IResourceList {
  private final int room;
  private final RegisterBus bus;
  private final Link link;
  private final List<Resource> translated = new ArrayList<>();
  private final List<Resource> untranslated = new ArrayList<>();

  private ResourceList(int room, RegisterBus bus, Link link) {
    this.room = room;
    this.bus = bus;
    this.link = link;
  }

  /** Makes a list that has room for entries of another, and none yet. */
  static ResourceList withRoomFor(int entries, IResourceList parent) {
    return new ResourceList(entries, parent.bus().orElse(null), parent.link().orElse(null));
  }

  /** Makes a full list of resources that the bus sees as the processor does. */
  static ResourceList of(List<Resource> resources) {
    return new ResourceList(resources.size(), null, null).with(resources);
  }

  /** Makes a full list of resources on a bus. */
  static ResourceList on(RegisterBus bus, String owner, List<Resource> resources) {
    BusWindow window = new BusWindow(bus, owner, List.copyOf(resources));
    return new ResourceList(resources.size(), window, null).with(resources);
  }

  /** Makes a list of a device that is a link. */
  static ResourceList of(Link link) {
    return new ResourceList(0, null, link);
  }

  private ResourceList with(List<Resource> resources) {
    resources.forEach(resource -> addEntry(resource, resource));
    return this;
  }

  @Override
  public Optional<RegisterBus> bus() {
    return Optional.ofNullable(bus);
  }

  @Override
  public Optional<Link> link() {
    return Optional.ofNullable(link);
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
    ResourceList list = new ResourceList(indices.length, bus, link);
    Arrays.stream(indices).forEach(i -> list.addEntry(translated.get(i), untranslated.get(i)));
    return list;
  }
}
