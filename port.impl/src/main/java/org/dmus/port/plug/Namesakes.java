package org.dmus.port.plug;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Devices by name. Two of a name cannot be told apart, so the first to come is in use; when it
 * goes, the next takes its place. A device that is configured anew comes, for a moment, beside the
 * one that it follows. Not thread-safe.
 *
 * @param <T> a device; told apart by identity
 */
public final class Namesakes<T> {
  private final SortedMap<String, List<T>> byName = new TreeMap<>();

  /** Adds a device; returns whether it is the first of its name, and so in use. */
  public boolean add(String name, T device) {
    List<T> devices = byName.computeIfAbsent(name, key -> new ArrayList<>());
    devices.add(device);
    return devices.size() == 1;
  }

  /** Takes a device out, if it is there; returns whether it was the one in use. */
  public boolean remove(String name, T device) {
    List<T> devices = byName.getOrDefault(name, new ArrayList<>());
    boolean wasInUse = !devices.isEmpty() && devices.get(0) == device;
    devices.removeIf(each -> each == device);
    if (devices.isEmpty()) {
      byName.remove(name);
    }
    return wasInUse;
  }

  /** {@return the device of a name that is in use} */
  public Optional<T> inUse(String name) {
    return byName.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** {@return the names there are, sorted} */
  public Set<String> names() {
    return byName.keySet();
  }
}
