package org.dmus.client;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the bytes that a capture pin received got wrong since it was opened.
 *
 * @param counts how often, by kind; kinds that did not occur are missing
 * @param last the fault that came last
 */
public record StreamFaults(Map<StreamFault, Long> counts, Optional<Last> last) {
  /** Of pins that receive no bytes, or flawless ones. */
  public static final StreamFaults NONE = new StreamFaults(Map.of(), Optional.empty());

  /**
   * One fault.
   *
   * @param fault its kind
   * @param offset the byte at which it showed, from 0 since the pin was opened
   * @param value the offending byte: what {@link StreamFault} says of the kind
   */
  public record Last(StreamFault fault, long offset, int value) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "byte %d: %s %02X", offset, words(fault), value);
    }
  }

  /** Keeps a copy. */
  public StreamFaults {
    counts = Map.copyOf(counts);
  }

  /** {@return these and those of a pin that came later} */
  public StreamFaults plus(StreamFaults later) {
    Map<StreamFault, Long> sums = new EnumMap<>(StreamFault.class);
    sums.putAll(counts);
    later.counts.forEach((kind, count) -> sums.merge(kind, count, Long::sum));
    return new StreamFaults(sums, later.last.or(() -> last));
  }

  /** {@return faults of all kinds} */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** {@return the counts in one line; empty without any} */
  public String kinds() {
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> each.getValue() + " " + words(each.getKey()))
        .collect(Collectors.joining(", "));
  }

  /** {@return the counts and the last fault in one line; empty without any} */
  @Override
  public String toString() {
    return kinds() + last.map(each -> "; last at " + each).orElse("");
  }

  private static String words(StreamFault fault) {
    return fault.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
