package org.dmus.deploy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.dmus.miniport.example.ToneMiniport;

/** Makes jars to drop: bundles, miniports, and what is neither. */
public final class TestJar {
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final Manifest manifest = new Manifest();

  private static final LocalDateTime THEN = LocalDateTime.of(2026, 1, 1, 0, 0);

  private TestJar() {
    header("Manifest-Version", "1.0");
  }

  /** A bundle with nothing in it. */
  public static TestJar bundle(String name, String version) {
    return new TestJar()
        .header("Bundle-ManifestVersion", "2")
        .header("Bundle-SymbolicName", name)
        .header("Bundle-Version", version);
  }

  /** A jar that is no bundle. */
  public static TestJar plain() {
    return new TestJar();
  }

  /** The example miniport under another name; its port is called as its bundle. */
  public static TestJar miniport(String name, String version) {
    TestJar jar = new TestJar();
    Path example =
        Path.of(ToneMiniport.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    try (JarFile file = new JarFile(example.toFile())) {
      jar.manifest.getMainAttributes().putAll(file.getManifest().getMainAttributes());
      for (JarEntry e : file.stream().filter(e -> !e.isDirectory()).toList()) {
        try (InputStream in = file.getInputStream(e)) {
          jar.entry(e.getName(), renamed(e.getName(), in.readAllBytes(), name));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(example + ": build miniport.example first", e);
    }
    jar.entries.remove(JarFile.MANIFEST_NAME);
    return jar.header("Bundle-SymbolicName", name).header("Bundle-Version", version);
  }

  private static byte[] renamed(String entry, byte[] bytes, String name) {
    if (!entry.endsWith(".xml") || !entry.startsWith("OSGI-INF")) {
      return bytes;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    String id = java.util.UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    return text.replace("5b0f6f3c-0a57-4c5b-9f6a-2f1b7c1d9e01", id)
        .replace("\"tone\"", "\"" + name + "\"")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Sets a header of the manifest. */
  public TestJar header(String name, String value) {
    manifest.getMainAttributes().put(new Attributes.Name(name), value);
    return this;
  }

  /** Adds an entry. */
  public TestJar entry(String name, byte[] bytes) {
    entries.put(name, bytes);
    return this;
  }

  /** Adds the class file of a class of the tests. */
  public TestJar withClass(Class<?> type) {
    String path = type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getClassLoader().getResourceAsStream(path)) {
      return entry(path, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has another class be the component of a miniport. */
  public TestJar component(String type) {
    entries.replaceAll(
        (name, bytes) ->
            name.startsWith("OSGI-INF")
                ? new String(bytes, StandardCharsets.UTF_8)
                    .replace(
                        "class=\"" + ToneMiniport.class.getName() + "\"", "class=\"" + type + "\"")
                    .getBytes(StandardCharsets.UTF_8)
                : bytes);
    return this;
  }

  /** Adds bytes that do not pack. */
  public TestJar padded(int bytes, long seed) {
    byte[] noise = new byte[bytes];
    new Random(seed).nextBytes(noise);
    return entry("noise-" + seed + ".bin", noise);
  }

  /** Returns the jar. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes)) {
      JarEntry first = new JarEntry(JarFile.MANIFEST_NAME);
      first.setTimeLocal(THEN);
      jar.putNextEntry(first);
      manifest.write(jar);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        JarEntry named = new JarEntry(entry.getKey());
        named.setTimeLocal(THEN);
        jar.putNextEntry(named);
        new ByteArrayInputStream(entry.getValue()).transferTo(jar);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes the jar. */
  public Path to(Path file) {
    try {
      return Files.write(file, bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
