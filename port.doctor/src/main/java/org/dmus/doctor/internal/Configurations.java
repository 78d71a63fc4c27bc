package org.dmus.doctor.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dmus.portcls.SubdeviceProperties;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The configurations, and the files they come from. */
final class Configurations {
  /** What File Install notes in a configuration: the URI of the file. */
  private static final String FILE = "felix.fileinstall.filename";

  private final ConfigurationAdmin admin;

  /**
   * Takes the service.
   *
   * @param admin null = there is none
   */
  Configurations(ConfigurationAdmin admin) {
    this.admin = admin;
  }

  List<Configuration> list(String filter) {
    try {
      Configuration[] found = admin == null ? null : admin.listConfigurations(filter);
      return found == null ? List.of() : List.of(found);
    } catch (IOException | InvalidSyntaxException e) {
      throw new IllegalStateException("configurations " + filter + " cannot be read", e);
    }
  }

  /** The file of a configuration, or the configuration itself when it has none. */
  String file(String pid) {
    return list("(service.pid=" + pid + ")").stream()
        .findFirst()
        .map(Configurations::file)
        .orElse("configuration " + pid);
  }

  /** The PIDs that have configurations; of a factory its own. */
  List<String> pids() {
    return list(null).stream().map(Configurations::pid).distinct().toList();
  }

  private static String pid(Configuration configuration) {
    String factory = configuration.getFactoryPid();
    return factory == null ? configuration.getPid() : factory;
  }

  /** The file of the first configuration of a PID. */
  String fileOf(String pid) {
    return list(null).stream()
        .filter(each -> pid(each).equals(pid))
        .findFirst()
        .map(Configurations::file)
        .orElse("configuration " + pid);
  }

  /** The name of the port that a configuration makes; empty when it says none. */
  String name(String pid) {
    return list("(service.pid=" + pid + ")").stream()
        .findFirst()
        .map(Configurations::name)
        .orElse("");
  }

  private static String name(Configuration configuration) {
    Dictionary<String, Object> properties = configuration.getProperties();
    return properties == null ? "" : Objects.toString(properties.get("name"), "");
  }

  /** The file of another configuration that makes a port of the same name. */
  Optional<String> namesake(String pid) {
    String name = name(pid);
    return list("(&(service.factoryPid=*)(!(service.pid=" + pid + ")))").stream()
        .filter(other -> !name.isEmpty() && name(other).equals(name))
        .findFirst()
        .map(Configurations::file);
  }

  /** Whether somebody wrote settings for a port. */
  boolean makesPort(String name) {
    return !named(name).isEmpty();
  }

  private List<Configuration> named(String name) {
    return list("(name=" + name.replaceAll("[()*\\\\]", "\\\\$0") + ")");
  }

  /** The file that makes a port; where to make one when its bundle brings it along. */
  String fileOfPort(String name) {
    return named(name).stream()
        .findFirst()
        .map(Configurations::file)
        .orElse("conf/" + SubdeviceProperties.FACTORY_PID + "-" + name + ".cfg");
  }

  private static String file(Configuration configuration) {
    Dictionary<String, Object> properties = configuration.getProperties();
    String file = properties == null ? "" : Objects.toString(properties.get(FILE), "");
    return file.startsWith("file:")
        ? "conf/" + Path.of(URI.create(file)).getFileName()
        : "configuration " + configuration.getPid();
  }
}
