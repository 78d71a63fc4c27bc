package org.dmus.portcls;

import java.util.List;
import java.util.Optional;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.link.Link;
import org.dmus.portcls.io.RegisterBus;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The hardware resources of a device (IResourceList), as the processor sees them (translated) and
 * as the bus does (untranslated).
 *
 * <p>A list has room for a number of entries from its making on. {@link IPortCls#pcNewResourceList}
 * makes full ones; {@link IPortCls#pcNewResourceSublist} an empty one, filled with {@link
 * #addEntryFromParent}. One thread at a time while it is filled.
 */
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

  /**
   * Returns the bus that the ports and interrupts of the list are on; it refuses ports that are in
   * no entry of the list. Ours: in PortCls there is one bus, and nobody between it and a driver.
   *
   * @return empty when the list has nothing on a bus
   */
  default Optional<RegisterBus> bus() {
    return Optional.empty();
  }

  /**
   * Returns the link that the settings of the subdevice name; only this device may open it. Ours:
   * on Windows such a device has a driver of its own.
   *
   * @return empty when they name none
   */
  default Optional<Link> link() {
    return Optional.empty();
  }

  /** {@return all translated resources in order; a copy (TranslatedList)} */
  List<Resource> entries();

  /** {@return all untranslated resources in order; a copy (UntranslatedList)} */
  default List<Resource> untranslatedEntries() {
    return entries();
  }

  /** {@return how many entries there are (NumberOfEntries)} */
  default int numberOfEntries() {
    return entries().size();
  }

  /**
   * Returns how many entries of a type there are (NumberOfEntriesOfType).
   *
   * @param type the type
   */
  default int numberOfEntriesOfType(Type type) {
    return entriesOfType(type).size();
  }

  /** {@return how many ranges of ports there are (NumberOfPorts)} */
  default int numberOfPorts() {
    return numberOfEntriesOfType(Type.PORT);
  }

  /** {@return how many interrupts there are (NumberOfInterrupts)} */
  default int numberOfInterrupts() {
    return numberOfEntriesOfType(Type.INTERRUPT);
  }

  /** {@return how many DMA channels there are (NumberOfDmas)} */
  default int numberOfDmas() {
    return numberOfEntriesOfType(Type.DMA);
  }

  /**
   * Finds an entry as the processor sees it (FindTranslatedEntry).
   *
   * @param type the type
   * @param index which of that type, 0..n-1
   * @return empty when there is none
   */
  default Optional<Resource> findTranslatedEntry(Type type, int index) {
    return entriesOfType(type).stream()
        .skip(Math.max(0, index))
        .findFirst()
        .filter(r -> index >= 0);
  }

  /**
   * Finds an entry as the bus sees it (FindUntranslatedEntry).
   *
   * @param type the type
   * @param index which of that type, 0..n-1
   * @return empty when there is none
   */
  default Optional<Resource> findUntranslatedEntry(Type type, int index) {
    return untranslatedEntries().stream()
        .filter(r -> r.type() == type)
        .skip(Math.max(0, index))
        .findFirst()
        .filter(r -> index >= 0);
  }

  /**
   * Adds an entry (AddEntry).
   *
   * @param translated as the processor sees it
   * @param untranslated as the bus sees it, of the same type
   * @throws org.dmus.ks.NtStatusException INSUFFICIENT_RESOURCES when the list is full,
   *     INVALID_PARAMETER when the types differ
   */
  default void addEntry(Resource translated, Resource untranslated) {
    throw new NtStatusException(
        NtStatus.INSUFFICIENT_RESOURCES,
        "the resource list is full; make one with pcNewResourceSublist");
  }

  /**
   * Adds an entry of another list (AddEntryFromParent).
   *
   * @param parent the other list
   * @param type the type
   * @param index which of that type, 0..n-1
   * @throws org.dmus.ks.NtStatusException INVALID_PARAMETER when the parent has no such entry,
   *     INSUFFICIENT_RESOURCES when this list is full
   */
  default void addEntryFromParent(IResourceList parent, Type type, int index) {
    Resource translated =
        parent
            .findTranslatedEntry(type, index)
            .orElseThrow(
                () ->
                    new NtStatusException(
                        NtStatus.INVALID_PARAMETER,
                        "the parent has no entry " + index + " of type " + type));
    addEntry(translated, parent.findUntranslatedEntry(type, index).orElse(translated));
  }

  /**
   * Returns the resources of one type, in order.
   *
   * @param type the type
   */
  default List<Resource> entriesOfType(Type type) {
    return entries().stream().filter(r -> r.type() == type).toList();
  }

  /**
   * Returns a full list with some of the entries.
   *
   * @param indices positions in {@link #entries}
   */
  IResourceList sublist(int... indices);
}
