package org.dmus.port.driver;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dmus.client.PortSettings;
import org.dmus.client.Runner;
import org.dmus.port.link.LinkSettings;

/** The settings of a subdevice that the port itself reads, and those that nobody does. */
final class PortKeys {
  private static final Set<String> ALL =
      Set.of(
          PortSettings.POOL_EVENTS,
          PortSettings.POOL_BUFFERS,
          PortSettings.POOL_TRACE,
          PortSettings.STALE_MS,
          PortSettings.AWAY,
          PortSettings.KEEP_MIB,
          Runner.SEED);

  /** Read for a miniport, before its init. */
  private static final Set<String> FOR_MINIPORT =
      Set.of(PortSettings.TECHNOLOGY, LinkSettings.LINK);

  private PortKeys() {}

  /** Returns the settings that are the miniport's. */
  static Map<String, Object> without(Map<String, Object> settings) {
    Map<String, Object> rest = new TreeMap<>(settings);
    rest.keySet().removeAll(ALL);
    return rest;
  }

  /**
   * Returns a sentence for each setting that nobody reads.
   *
   * @param settings what is set
   * @param read what the miniport has asked for
   */
  static List<String> unread(Map<String, Object> settings, Collection<String> read) {
    Set<String> known = new TreeSet<>(read);
    known.addAll(ALL);
    known.addAll(FOR_MINIPORT);
    return new TreeSet<>(settings.keySet())
        .stream()
            .filter(key -> !known.contains(key))
            .map(key -> "nobody reads setting " + key + "; there are " + String.join(", ", known))
            .toList();
  }
}
