package org.dmus.launch;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.zip.CRC32;

/**
 * What the jars held when they were installed. Builds are reproducible, the times of their files
 * too: only the bytes tell one from another.
 */
final class Checksums {
  private static final String FILE = "installed.properties";

  private final Path file;
  private final Properties before = new Properties();
  private final Properties now = new Properties();

  /**
   * Reads what the storage has.
   *
   * @param storage folder of the framework; without it, everything has changed
   */
  Checksums(Path storage) {
    file = storage.resolve(FILE);
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        before.load(in);
      } catch (IOException | IllegalArgumentException unreadable) {
        before.clear(); // then every bundle is updated, which does no harm
      }
    }
  }

  /** Takes a jar's sum; returns whether it is another than before. */
  boolean note(String location, Path jar) throws IOException {
    CRC32 crc = new CRC32();
    byte[] bytes = Files.readAllBytes(jar);
    crc.update(bytes);
    String sum = bytes.length + " " + Long.toHexString(crc.getValue());
    now.setProperty(location, sum);
    return !sum.equals(before.getProperty(location));
  }

  /** Only after all is done: who is killed before does it once more. */
  void store() throws IOException {
    if (now.equals(before)) {
      return;
    }
    Path whole = file.resolveSibling(FILE + ".new");
    try (Writer out = Files.newBufferedWriter(whole)) {
      now.store(out, null);
    }
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
