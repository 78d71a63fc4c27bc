package org.dmus.tck.miniport;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dmus.link.Link;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.io.RegisterBus;

/**
 * The resources of a device under test.
 *
 * @param entries what it has
 * @param bus what they are on, if on any
 * @param link its cable, if it has one
 */
public record TestResources(List<Resource> entries, Optional<RegisterBus> bus, Optional<Link> link)
    implements IResourceList {

  /** The resources of a device that has none. */
  public static final IResourceList NONE =
      new TestResources(List.of(), Optional.empty(), Optional.empty());

  /**
   * Returns resources on a bus.
   *
   * @param bus the bus
   * @param entries what is there
   */
  public static IResourceList on(RegisterBus bus, Resource... entries) {
    return new TestResources(List.of(entries), Optional.of(bus), Optional.empty());
  }

  /**
   * Returns resources that are a cable alone.
   *
   * @param link the cable
   */
  public static IResourceList on(Link link) {
    return new TestResources(List.of(), Optional.empty(), Optional.of(link));
  }

  @Override
  public IResourceList sublist(int... indices) {
    return new TestResources(Arrays.stream(indices).mapToObj(entries::get).toList(), bus, link);
  }
}
