package org.dmus.shell.gogo;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.client.SubdeviceFactory;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The ports that were added from the console: made again when the port driver was updated, while
 * the commands were away. Safe from any thread; no lock is held while a miniport is called.
 */
@Component(service = AddedPorts.class, immediate = true)
public final class AddedPorts {
  private final Map<String, SubdeviceConfiguration> wanted = new ConcurrentSkipListMap<>();
  private final Map<String, ISubdevice> made = new ConcurrentHashMap<>();
  private final Map<String, String> refused = new ConcurrentHashMap<>();
  private volatile SubdeviceFactory current;

  /** Makes again what was added, on the next version of the port driver. */
  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  void bind(SubdeviceFactory factory) {
    current = factory;
    wanted.forEach((name, configuration) -> makeAgain(factory, name, configuration));
  }

  /** Its ports have gone with the port driver; none of its classes is held on to. */
  void unbind(SubdeviceFactory factory) {
    if (current == factory) { // and no other one took over before
      current = null;
      made.clear();
    }
  }

  private void makeAgain(
      SubdeviceFactory factory, String name, SubdeviceConfiguration configuration) {
    try {
      refused.remove(name);
      made.put(name, factory.create(configuration));
    } catch (RuntimeException | Error e) { // of this port: the others are made all the same
      refused.put(name, String.valueOf(e.getMessage()));
    }
  }

  /** Makes a port; throws what the port driver throws. */
  ISubdevice add(SubdeviceFactory factory, SubdeviceConfiguration configuration) {
    ISubdevice own = factory.create(configuration);
    made.put(configuration.name(), own);
    wanted.put(configuration.name(), configuration);
    return own;
  }

  /** Closes a port; returns false when none of the name was added. */
  boolean remove(String name) {
    boolean isAdded = wanted.remove(name) != null;
    refused.remove(name);
    Optional.ofNullable(made.remove(name)).ifPresent(ISubdevice::close);
    return isAdded;
  }

  Set<String> names() {
    return Set.copyOf(wanted.keySet());
  }

  /** Tells those that the port driver did not make again, and why; empty = there are none. */
  Map<String, String> refused() {
    return Map.copyOf(refused);
  }

  /** Closes what was added: it ends with the console. */
  @Deactivate
  void deactivate() {
    names().forEach(this::remove);
  }
}
