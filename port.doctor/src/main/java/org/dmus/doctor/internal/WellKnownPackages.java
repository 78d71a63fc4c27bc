package org.dmus.doctor.internal;

import java.util.Map;
import java.util.Optional;

/**
 * Where packages come from that bundles import most: the bundle on Maven Central that exports them.
 * The longest prefix counts.
 */
final class WellKnownPackages {
  private static final Map<String, String> ARTIFACTS =
      Map.ofEntries(
          Map.entry("com.fasterxml.jackson.annotation", jackson("jackson-annotations")),
          Map.entry("com.fasterxml.jackson.core", jackson("jackson-core")),
          Map.entry("com.fasterxml.jackson.databind", jackson("jackson-databind")),
          Map.entry("com.fazecast.jSerialComm", "com.fazecast:jSerialComm"),
          Map.entry("com.google.common", "com.google.guava:guava (and failureaccess)"),
          Map.entry("com.google.gson", "com.google.code.gson:gson"),
          Map.entry("com.sun.jna", "net.java.dev.jna:jna"),
          Map.entry("jakarta.annotation", "jakarta.annotation:jakarta.annotation-api"),
          Map.entry("jakarta.inject", "jakarta.inject:jakarta.inject-api"),
          Map.entry("jakarta.servlet", "org.apache.felix:org.apache.felix.http.jetty12"),
          Map.entry("jakarta.xml.bind", "jakarta.xml.bind:jakarta.xml.bind-api"),
          Map.entry("javax.annotation", "jakarta.annotation:jakarta.annotation-api:1.3.5"),
          Map.entry("javax.inject", "org.glassfish.hk2.external:jakarta.inject:2.6.1"),
          Map.entry("javax.servlet", "org.apache.felix:org.apache.felix.http.jetty"),
          Map.entry("javax.xml.bind", "jakarta.xml.bind:jakarta.xml.bind-api:2.3.3"),
          Map.entry("javax.jmdns", "org.jmdns:jmdns"),
          Map.entry("kotlin", "org.jetbrains.kotlin:kotlin-osgi-bundle"),
          Map.entry("org.apache.commons.io", "commons-io:commons-io"),
          Map.entry("org.apache.commons.lang3", "org.apache.commons:commons-lang3"),
          Map.entry("org.apache.commons.logging", "org.slf4j:jcl-over-slf4j"),
          Map.entry("org.jctools", "org.jctools:jctools-core"),
          Map.entry("org.objectweb.asm", "org.ow2.asm:asm"),
          Map.entry("org.osgi.service.event", felix("eventadmin")),
          Map.entry("org.osgi.service.http", felix("http.jetty")),
          Map.entry("org.osgi.util.converter", "org.osgi:org.osgi.util.converter"),
          Map.entry("org.osgi.util.pushstream", "org.osgi:org.osgi.util.pushstream"),
          Map.entry("org.slf4j", "org.slf4j:slf4j-api (and a provider of it)"));

  private WellKnownPackages() {}

  private static String jackson(String artifact) {
    return "com.fasterxml.jackson.core:" + artifact;
  }

  private static String felix(String artifact) {
    return "org.apache.felix:org.apache.felix." + artifact;
  }

  /** Maven coordinates of the bundle that has a package. */
  static Optional<String> artifact(String name) {
    for (String prefix = name; !prefix.isEmpty(); prefix = parent(prefix)) {
      String artifact = ARTIFACTS.get(prefix);
      if (artifact != null) {
        return Optional.of(artifact);
      }
    }
    return Optional.empty();
  }

  private static String parent(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }
}
