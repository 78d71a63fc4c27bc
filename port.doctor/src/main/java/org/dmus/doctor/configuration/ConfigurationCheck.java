package org.dmus.doctor.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dmus.doctor.Finding;
import org.dmus.doctor.Finding.Severity;
import org.dmus.doctor.text.NearestName;
import org.osgi.framework.Constants;
import org.osgi.service.cm.Configuration;
import org.osgi.service.metatype.AttributeDefinition;

/** Compares a configuration with what the bundles say of its PID. */
final class ConfigurationCheck {
  /** What ConfigAdmin and File Install add. */
  private static final List<String> FOREIGN = List.of("service.", "felix.", ".");

  /** Where File Install says which file it read. */
  private static final String FILE = "felix.fileinstall.filename";

  private final KnownPids known;
  private final Set<String> subdevicePids;

  /**
   * Creates a check.
   *
   * @param known what bundles say of themselves
   * @param subdevicePids factory PIDs of subdevices: of their keys the port tells
   */
  ConfigurationCheck(KnownPids known, Set<String> subdevicePids) {
    this.known = known;
    this.subdevicePids = subdevicePids;
  }

  List<Finding> check(Configuration configuration) {
    Dictionary<String, Object> values = configuration.getProperties();
    if (values == null) {
      return List.of(); // created, and not written yet
    }
    String factory = configuration.getFactoryPid();
    String pid = factory == null ? configuration.getPid() : factory;
    String subject = subject(configuration, values);
    if (subdevicePids.contains(pid)) {
      return List.of();
    }
    if (!known.has(pid)) {
      return List.of(
          warning(
              subject,
              "nobody reads " + pid,
              NearestName.ofKey(pid, known.pids())
                  .map(near -> "did you mean " + near + "?")
                  .orElse("see docs/configuration.md, or deploy the bundle that reads it")));
    }
    return checkKeys(subject, values, known.attributes(pid));
  }

  private static List<Finding> checkKeys(
      String subject, Dictionary<String, Object> values, Map<String, AttributeDefinition> keys) {
    List<Finding> found = new ArrayList<>();
    for (String key : Collections.list(values.keys())) {
      AttributeDefinition definition = keys.get(key);
      if (FOREIGN.stream().anyMatch(key::startsWith)) {
        continue;
      }
      if (definition == null) {
        found.add(warning(subject, "nobody reads setting " + key, meant(key, keys.keySet())));
      } else {
        String why = definition.validate(text(values.get(key)));
        if (why != null && !why.isEmpty()) {
          String cause = key + " = " + text(values.get(key)) + ": " + why.replaceAll("[; ]+$", "");
          found.add(warning(subject, cause, usual(key, definition)));
        }
      }
    }
    return found;
  }

  /**
   * Metatype tells what is usual; limits it keeps to itself, and each setting has a row in the
   * docs.
   */
  private static String usual(String key, AttributeDefinition definition) {
    String[] usual = definition.getDefaultValue();
    String value = usual == null || usual.length == 0 ? "" : String.join(",", usual);
    String without = value.isEmpty() ? "" : "usual is " + key + " = " + value + "; ";
    return without + "docs/configuration.md has what it takes";
  }

  private static String meant(String key, Set<String> keys) {
    return NearestName.ofKey(key, keys)
        .map(near -> "did you mean " + near + "?")
        .orElse("there are " + String.join(", ", keys));
  }

  private static String text(Object value) {
    return value instanceof Object[] several
        ? String.join(",", Arrays.stream(several).map(Object::toString).toList())
        : value.toString();
  }

  private static String subject(Configuration configuration, Dictionary<String, Object> values) {
    Object file = values.get(FILE);
    String pid = String.valueOf(values.get(Constants.SERVICE_PID));
    if (file == null) {
      return pid;
    }
    return file.toString().startsWith("file:")
        ? Path.of(URI.create(file.toString())).toString()
        : file.toString();
  }

  private static Finding warning(String subject, String cause, String cure) {
    return new Finding(Severity.WARNING, subject, cause, cure);
  }
}
