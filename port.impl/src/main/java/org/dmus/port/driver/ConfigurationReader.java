package org.dmus.port.driver;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;

/** Reads what a ConfigAdmin configuration says of a subdevice. */
final class ConfigurationReader {
  private static final String NAME = "name";
  private static final String MINIPORT = "miniport";

  /** What ConfigAdmin, Declarative Services and File Install add. */
  private static final List<String> FOREIGN = List.of("service.", "component.", "felix.", ".");

  /** Of File Install: a URI. */
  private static final String FILE = "felix.fileinstall.filename";

  private ConfigurationReader() {}

  /**
   * Reads a configuration.
   *
   * @param classId the class of its miniport; null = the configuration says it
   * @param properties what it says
   * @throws IllegalArgumentException when it lacks a name or a valid class id, saying so
   */
  static SubdeviceConfiguration read(UUID classId, Dictionary<String, Object> properties) {
    Map<String, Object> settings = new HashMap<>();
    Collections.list(properties.keys()).forEach(key -> settings.put(key, properties.get(key)));
    settings.keySet().removeIf(key -> FOREIGN.stream().anyMatch(key::startsWith));
    String name = text(settings.remove(NAME));
    if (name.isEmpty()) {
      throw new IllegalArgumentException("it has no name; add a line \"name = ...\"");
    }
    Object said = settings.remove(MINIPORT);
    UUID miniport = classId == null ? classId(text(said)) : classId;
    return new SubdeviceConfiguration(name, miniport, Runner.REALTIME, true, settings);
  }

  /** Where a user corrects it: the file that File Install read, else the PID. */
  static String source(String pid, Dictionary<String, Object> properties) {
    Object file = properties.get(FILE);
    if (file == null) {
      return "configuration " + pid;
    }
    return file.toString().startsWith("file:")
        ? Path.of(URI.create(file.toString())).toString()
        : file.toString();
  }

  private static UUID classId(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "miniport = \""
              + text
              + "\" is no class id; dmus:miniports lists those that are deployed",
          e);
    }
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString().trim();
  }
}
