package org.dmus.ks;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A pin of a filter (PCPIN_DESCRIPTOR). The position in {@link FilterDescriptor#pins()} is its id.
 *
 * @param name a readable name
 * @param dataFlow direction
 * @param communication {@link KsCommunication#NONE} marks a bridge pin, which cannot be opened
 * @param maxInstances how many can be open at once on a filter, 0..{@link #UNLIMITED}
 * @param maxGlobalInstances how many can be open at once on all filters of the miniport's class,
 *     0..{@link #UNLIMITED}
 * @param minInstances how many have to be open before the filter works
 * @param dataRanges what it accepts; the first matching range wins
 * @param category a {@code KSCATEGORY_*} id
 * @param properties the pin's property table
 */
public record PinDescriptor(
    String name,
    KsDataFlow dataFlow,
    KsCommunication communication,
    int maxInstances,
    int maxGlobalInstances,
    int minInstances,
    List<KsDataRange> dataRanges,
    UUID category,
    List<PropertyItem> properties) {

  /** No limit to the number of instances. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /** Copies the lists. */
  public PinDescriptor {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(dataFlow, "dataFlow");
    Objects.requireNonNull(communication, "communication");
    Objects.requireNonNull(category, "category");
    dataRanges = List.copyOf(dataRanges);
    properties = List.copyOf(properties);
  }

  /**
   * Describes a pin that has no limit over all filters, and need not be open.
   *
   * @param name a readable name
   * @param dataFlow direction
   * @param communication how it is used
   * @param maxInstances how many can be open at once on a filter
   * @param dataRanges what it accepts
   * @param category a {@code KSCATEGORY_*} id
   * @param properties the pin's property table
   */
  public PinDescriptor(
      String name,
      KsDataFlow dataFlow,
      KsCommunication communication,
      int maxInstances,
      List<KsDataRange> dataRanges,
      UUID category,
      List<PropertyItem> properties) {
    this(
        name,
        dataFlow,
        communication,
        maxInstances,
        UNLIMITED,
        0,
        dataRanges,
        category,
        properties);
  }

  /**
   * Returns a copy with limits that hold over all filters.
   *
   * @param maxGlobal how many can be open at once on all filters
   * @param min how many have to be open before the filter works
   */
  public PinDescriptor withInstances(int maxGlobal, int min) {
    return new PinDescriptor(
        name,
        dataFlow,
        communication,
        maxInstances,
        maxGlobal,
        min,
        dataRanges,
        category,
        properties);
  }

  /**
   * Returns whether the pin takes a format.
   *
   * @param format the format a client asks for
   */
  public boolean accepts(KsDataFormat format) {
    return dataRanges.stream().anyMatch(range -> range.accepts(format));
  }
}
