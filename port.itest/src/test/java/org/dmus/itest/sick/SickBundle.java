package org.dmus.itest.sick;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** A bundle made by a test: headers, components, and classes of this package. */
public final class SickBundle {
  private static final int CLASS_MAJOR = 7;
  private static final String COMPONENT =
      "<scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.3.0\" name=\"%s\" %s>"
          + "<implementation class=\"%s\"/>%s</scr:component>";

  private final String name;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private SickBundle(String name) {
    this.name = name;
  }

  /** Begins a bundle. */
  public static SickBundle named(String name) {
    SickBundle made = new SickBundle(name);
    return made.header("Bundle-ManifestVersion", "2").header("Bundle-SymbolicName", name);
  }

  /** Sets a header of the manifest; null = it has none. */
  public SickBundle header(String key, String value) {
    headers.put(key, value);
    return this;
  }

  /** Adds a file. */
  public SickBundle file(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  /** Adds a class of this package. */
  public SickBundle with(Class<?> type) {
    return file(path(type), bytes(type));
  }

  /** Adds a class of this package as a newer compiler would have made it. */
  public SickBundle withNewer(Class<?> type, int major) {
    byte[] bytes = bytes(type);
    bytes[CLASS_MAJOR] = (byte) major;
    return file(path(type), bytes);
  }

  private static String path(Class<?> type) {
    return type.getName().replace('.', '/') + ".class";
  }

  private static byte[] bytes(Class<?> type) {
    try (InputStream in = type.getResourceAsStream("/" + path(type))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Describes a component whose class is in this package. */
  public SickBundle component(Class<?> type, String attributes, String elements) {
    String simple = type.getSimpleName();
    String path = "OSGI-INF/" + simple + ".xml";
    String xml = COMPONENT.formatted("org.example." + simple, attributes, type.getName(), elements);
    headers.merge("Service-Component", path, (a, b) -> a + "," + b);
    return file(path, xml.getBytes(StandardCharsets.UTF_8));
  }

  /** The jar. */
  public byte[] jar() {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    headers.forEach((key, value) -> main.computeIfAbsent(new Attributes.Name(key), k -> value));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        jar.putNextEntry(new JarEntry(file.getKey()));
        jar.write(file.getValue());
        jar.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Installs it, and does not start it. */
  public Bundle install(BundleContext context) throws BundleException {
    String version = headers.getOrDefault("Bundle-Version", "0");
    return context.installBundle("test:" + name + "/" + version, new ByteArrayInputStream(jar()));
  }

  /** Installs and starts it, whatever becomes of that. */
  public Bundle start(BundleContext context) throws BundleException {
    Bundle bundle = install(context);
    try {
      bundle.start();
    } catch (BundleException e) {
      // What the doctor has to explain.
      return bundle;
    }
    return bundle;
  }
}
