package org.dmus.shell.setting;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dmus.shell.Misuse;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The configurations there are, and those that are made. */
final class Configurations {
  /** For whichever bundle wants it. */
  private static final String ANY_BUNDLE = "?";

  private static final String NAME = "name";

  /** What File Install notes of the file that a configuration comes from. */
  private static final String FILE = "felix.fileinstall.filename";

  private final ConfigurationAdmin admin;

  Configurations(ConfigurationAdmin admin) {
    this.admin = admin;
  }

  List<Configuration> all() throws IOException {
    try {
      Configuration[] found = admin.listConfigurations(null);
      return found == null ? List.of() : Arrays.asList(found);
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the configuration of the port of a name. */
  Optional<Configuration> ofPort(String name) throws IOException {
    return all().stream()
        .filter(
            each -> each.getFactoryPid() != null && !each.getFactoryPid().contains("connection"))
        .filter(each -> name.equals(each.getProperties().get(NAME)))
        .findFirst();
  }

  /** Returns what a configuration says; empty when there is none. */
  static Map<String, Object> values(Optional<Configuration> configuration) {
    Map<String, Object> values = new TreeMap<>();
    Dictionary<String, Object> properties =
        configuration.map(Configuration::getProperties).orElse(null);
    if (properties != null) {
      Collections.list(properties.keys()).forEach(key -> values.put(key, properties.get(key)));
    }
    return values;
  }

  /** Returns the configuration of a PID; a new one when there is none. */
  Configuration ofPid(String pid) throws IOException {
    return admin.getConfiguration(pid, ANY_BUNDLE);
  }

  Optional<Configuration> existing(String pid) throws IOException {
    return all().stream().filter(each -> each.getPid().equals(pid)).findFirst();
  }

  /** Makes a configuration of a port. */
  Configuration newPort(String factoryPid, String name) throws IOException {
    if (factoryPid.isEmpty()) {
      throw new Misuse(
          name + ": its miniport names no PID; make a configuration org.dmus.subdevice for it");
    }
    Configuration made = admin.createFactoryConfiguration(factoryPid, ANY_BUNDLE);
    made.update(new Hashtable<>(Map.of(NAME, name)));
    return made;
  }

  /**
   * Changes a configuration; a value that is null goes away; returns how long that lasts.
   *
   * @param isKept whether this process keeps what it is configured with
   */
  static String change(Configuration configuration, Map<String, Object> changes, boolean isKept)
      throws IOException {
    Hashtable<String, Object> all = new Hashtable<>(values(Optional.of(configuration)));
    changes.forEach(
        (key, value) -> {
          all.remove(key);
          if (value != null) {
            all.put(key, value);
          }
        });
    configuration.update(all);
    return isKept
        ? lasts(all.get(FILE))
        : "for this console only, which keeps nothing over a restart";
  }

  private static String lasts(Object file) {
    return file == null
        ? "kept, also over a restart"
        : "until the next start, when " + file + " is read again; to keep it, change it there";
  }
}
