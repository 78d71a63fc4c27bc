package org.dmus.shell.metatype;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.dmus.portcls.SubdeviceProperties;
import org.osgi.framework.Bundle;

/**
 * The settings of every PID that a bundle describes.
 *
 * @param byPid settings by key, by PID; a factory's ends in {@code -*}
 */
public record Settings(Map<String, Map<String, Setting>> byPid) {
  /** Ends a PID of which there can be any number of configurations. */
  public static final String FACTORY = "-*";

  private static final String NAME = "name";
  private static final String OURS = "org.dmus.";
  private static final String SUBDEVICE = SubdeviceProperties.FACTORY_PID + FACTORY;

  /**
   * Reads what bundles say of their settings.
   *
   * @throws IOException when a file cannot be read
   */
  public static Settings of(Bundle... bundles) throws IOException {
    Map<String, Map<String, Setting>> all = new TreeMap<>();
    for (Bundle bundle : bundles) {
      Enumeration<URL> files = bundle.findEntries("OSGI-INF/metatype", "*.xml", false);
      for (URL file : files == null ? Collections.<URL>emptyList() : Collections.list(files)) {
        try (InputStream in = file.openStream()) {
          all.putAll(SettingFile.read(in));
        }
      }
    }
    all.keySet().removeIf(pid -> !pid.startsWith(OURS));
    return new Settings(all);
  }

  /**
   * Returns the settings of a port: those of its miniport, and those that the port reads itself.
   *
   * @param factoryPid factory PID of its miniport; empty = it has none
   */
  public Map<String, Setting> ofPort(String factoryPid) {
    Map<String, Setting> settings =
        new LinkedHashMap<>(byPid.getOrDefault(factoryPid + FACTORY, Map.of()));
    byPid.getOrDefault(SUBDEVICE, Map.of()).forEach(settings::putIfAbsent);
    settings.remove(NAME);
    settings.remove("miniport");
    return settings;
  }
}
