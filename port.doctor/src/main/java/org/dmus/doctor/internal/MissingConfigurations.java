package org.dmus.doctor.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dmus.doctor.text.NearestName;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** A component that waits for its configuration: which file to make, and what has to be in it. */
final class MissingConfigurations {
  private static final String METATYPE = "OSGI-INF/metatype";
  private static final Pattern DESIGNATE = Pattern.compile("<Designate\\s[^>]*>");
  private static final Pattern ATTRIBUTE = Pattern.compile("<AD\\s[^>]*>");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

  private final Components components;
  private final Configurations configurations;

  MissingConfigurations(Components components, Configurations configurations) {
    this.components = components;
    this.configurations = configurations;
  }

  Fault awaited(ComponentDescriptionDTO component) {
    Bundle bundle = components.bundle(component);
    String pid = component.configurationPid[0];
    String metatype = metatype(bundle, pid);
    Optional<String> similar = NearestName.ofKey(pid, unreadPids());
    if (similar.isPresent()) {
      return misspelt(component, pid, similar.get());
    }
    boolean factory = metatype.contains("factoryPid=\"" + pid + "\"");
    List<String> keys = requiredKeys(metatype);
    return Fault.warning(
        Names.of(bundle),
        waits(component, pid),
        "make conf/%s%s.cfg%s".formatted(pid, factory ? "-NAME" : "", with(keys)));
  }

  private static String waits(ComponentDescriptionDTO component, String pid) {
    return "its component %s waits for a configuration of %s"
        .formatted(Components.shown(component), pid);
  }

  private Fault misspelt(ComponentDescriptionDTO component, String pid, String similar) {
    String file = configurations.fileOf(similar);
    return Fault.warning(
        Names.of(components.bundle(component)),
        waits(component, pid) + ", and there is one of " + similar,
        "rename " + file + " to " + file.replace(similar, pid));
  }

  /** PIDs that are configured, and that no component reads. */
  private List<String> unreadPids() {
    List<String> read = components.all().flatMap(c -> Stream.of(c.configurationPid)).toList();
    return configurations.pids().stream().filter(pid -> !read.contains(pid)).toList();
  }

  private static String with(List<String> keys) {
    return keys.isEmpty() ? "; it may be empty" : " with " + String.join("=, ", keys) + "=";
  }

  /** The metatype document that designates a PID; empty when there is none. */
  private static String metatype(Bundle bundle, String pid) {
    var files = bundle.findEntries(METATYPE, "*.xml", false);
    for (URL file : files == null ? List.<URL>of() : Collections.list(files)) {
      String text = read(file);
      Matcher designate = DESIGNATE.matcher(text);
      while (designate.find()) {
        if (designate.group().contains("id=\"" + pid + "\"")
            || designate.group().contains("Pid=\"" + pid + "\"")) {
          return text;
        }
      }
    }
    return "";
  }

  /** Attributes without default that are not optional. */
  private static List<String> requiredKeys(String metatype) {
    List<String> keys = new ArrayList<>();
    Matcher attribute = ATTRIBUTE.matcher(metatype);
    while (attribute.find()) {
      String text = attribute.group();
      Matcher id = ID.matcher(text);
      boolean optional = text.contains("required=\"false\"") || text.contains(" default=");
      if (!optional && id.find()) {
        keys.add(id.group(1));
      }
    }
    return keys;
  }

  private static String read(URL file) {
    try (InputStream in = file.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return ""; // the bundle was updated meanwhile: the cure names fewer keys
    }
  }
}
