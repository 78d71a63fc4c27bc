package org.dmus.tck;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dmus.tck.miniport.PackagedMiniport;

/**
 * A jar, and what it says of itself to its checks in {@value #FILE}, which need not be there:
 *
 * <ul>
 *   <li>{@code claims}: rows of the published sample that the miniport claims, by commas
 *   <li>{@code settings.NAME}: a setting of the subdevice that is tested
 *   <li>{@code device}: what is at the other end; {@code mpu401} is an emulated MPU-401, {@code
 *       javasound} a device of {@code javax.sound.midi}, {@code link} a cable: a {@link
 *       org.dmus.link.Link} in memory
 *   <li>{@code realtime}: false when the data path may allocate
 *   <li>{@code bundles}: bundles that it needs beside those that it imports packages of
 *   <li>{@code patience.ms}: how long a check waits for the device
 * </ul>
 *
 * @param jar the jar
 * @param properties what it says
 */
public record JarUnderTest(Path jar, Properties properties) {
  /** In the jar. */
  public static final String FILE = "META-INF/dmus-tck.properties";

  private static final String SETTING = "settings.";

  /**
   * Reads what a jar says.
   *
   * @param path of the jar
   */
  public static JarUnderTest of(String path) {
    Path jar = Path.of(path);
    Properties properties = new Properties();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry file = zip.getEntry(FILE);
      if (file != null) {
        try (Reader in = new InputStreamReader(zip.getInputStream(file), StandardCharsets.UTF_8)) {
          properties.load(in);
        }
      }
      return new JarUnderTest(jar, properties);
    } catch (IOException e) {
      throw new UncheckedIOException(jar + " cannot be read", e);
    }
  }

  /** {@return what is wrong with what it says, in a clause; empty when nothing is} */
  public Optional<String> mistake() {
    if (!device().isEmpty() && !PackagedMiniport.DEVICES.containsKey(device())) {
      Set<String> known = new TreeSet<>(PackagedMiniport.DEVICES.keySet());
      return Optional.of("device " + device() + " is none of " + known);
    }
    try {
      patienceMs(0);
      return claims().stream()
          .filter(row -> Behaviours.sentence(row).isEmpty())
          .findFirst()
          .map(row -> "claims " + row + ", the rows are 1 to " + Behaviours.last());
    } catch (NumberFormatException e) {
      return Optional.of("not a number (" + e.getMessage() + ") in claims or patience.ms");
    }
  }

  /** {@return the rows that it claims} */
  public Set<Integer> claims() {
    return words("claims").map(Integer::valueOf).collect(Collectors.toSet());
  }

  /** {@return the bundles that it needs, symbolic names} */
  public List<String> bundles() {
    return words("bundles").toList();
  }

  private Stream<String> words(String key) {
    return Stream.of(properties.getProperty(key, "").split("[,\\s]+")).filter(w -> !w.isEmpty());
  }

  /** {@return the settings of its subdevice} */
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    for (String key : properties.stringPropertyNames()) {
      if (key.startsWith(SETTING)) {
        settings.put(key.substring(SETTING.length()), properties.getProperty(key));
      }
    }
    return settings;
  }

  /** {@return what is at the other end; empty when nothing is} */
  public String device() {
    return properties.getProperty("device", "").strip();
  }

  /** {@return whether its data path is promised to allocate nothing} */
  public boolean isForRealTime() {
    return Boolean.parseBoolean(properties.getProperty("realtime", "true").strip());
  }

  /**
   * Returns how long a check waits for the device, ms.
   *
   * @param usual when it does not say
   */
  public int patienceMs(int usual) {
    return Integer.parseInt(properties.getProperty("patience.ms", "" + usual).strip());
  }
}
