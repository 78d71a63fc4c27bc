package org.dmus.link.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;

/**
 * The native part of jSerialComm. The library would copy it into the folder for temporary files of
 * everybody; told where it is, it takes it from there.
 */
final class NativePart {
  private static final String PLACE = "jSerialComm.library.path";
  private static final Map<String, String> LINUX =
      Map.of(
          "amd64", "Linux/x86_64/libjSerialComm.so",
          "i386", "Linux/x86/libjSerialComm.so",
          "aarch64", "Linux/armv8_64/libjSerialComm.so",
          "arm", "Linux/armv7hf/libjSerialComm.so",
          "ppc64le", "Linux/ppc64le/libjSerialComm.so");

  private final Path folder;

  /**
   * Creates one that is not loaded.
   *
   * @param folder where it is put, the bundle's own
   */
  NativePart(Path folder) {
    this.folder = folder;
  }

  /**
   * Loads it, once.
   *
   * @throws NtStatusException NOT_SUPPORTED: says why it does not load, and what helps
   */
  void load() {
    synchronized (NativePart.class) {
      String before = System.getProperty(PLACE);
      try {
        extract();
        SerialPort.getVersion(); // its class loads the library
      } catch (IOException | LinkageError e) {
        throw new NtStatusException(
            NtStatus.NOT_SUPPORTED,
            folder
                + ": the native part of jSerialComm does not load ("
                + e
                + "): let the folder be written and executed from, or use a path link",
            e);
      } finally {
        restore(before);
      }
    }
  }

  /** Where nothing is known for a machine, jSerialComm looks for itself. */
  private void extract() throws IOException {
    String name = LINUX.get(System.getProperty("os.arch").toLowerCase(Locale.ROOT));
    if (name == null || !"Linux".equals(System.getProperty("os.name"))) {
      return;
    }
    Path library = folder.resolve(Path.of(name).getFileName());
    if (!Files.exists(library)) {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "part", "");
      try (InputStream in = SerialPort.class.getResourceAsStream('/' + name)) {
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.move(part, library, StandardCopyOption.ATOMIC_MOVE);
    }
    System.setProperty(PLACE, folder.toString());
  }

  private static void restore(String before) {
    if (before == null) {
      System.clearProperty(PLACE);
    } else {
      System.setProperty(PLACE, before);
    }
  }
}
