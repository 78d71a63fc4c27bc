package org.dmus.portcls;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The hardware resources of a device (IResourceList): immutable. */
@ProviderType
public interface IResourceList {

  /**
   * One resource.
   *
   * @param type what it is
   * @param start first port or address, or the interrupt line
   * @param length number of ports or bytes; 1 for interrupts
   */
  record Resource(Type type, long start, long length) {}

  /** Kinds of resources (CmResourceType*). */
  enum Type {
    /** A range of I/O ports. */
    PORT,
    /** An interrupt line. */
    INTERRUPT,
    /** A range of memory. */
    MEMORY,
    /** A DMA channel. */
    DMA
  }

  /** {@return all resources in order} */
  List<Resource> entries();

  /**
   * Returns the resources of one type, in order.
   *
   * @param type the type
   */
  default List<Resource> entriesOfType(Type type) {
    return entries().stream().filter(r -> r.type() == type).toList();
  }

  /**
   * Returns a list with some of the entries (PcNewResourceSublist, AddEntryFromParent).
   *
   * @param indices positions in {@link #entries}
   */
  IResourceList sublist(int... indices);
}
