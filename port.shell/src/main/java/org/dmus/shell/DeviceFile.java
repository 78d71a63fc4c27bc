package org.dmus.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files that stand for a MIDI device: what is played goes to their end. */
public final class DeviceFile {
  private static final int STATUS = 0x80;

  private DeviceFile() {}

  /**
   * Returns whether a path leads to a file that nothing was played into: it is neither empty nor
   * starts with a status byte, as what is sent to a MIDI device does and a song, a WAV and a text
   * do not. What cannot be read is left to the miniport, which says why.
   *
   * @param device any path
   */
  public static boolean isForeign(Path device) {
    if (!Files.isRegularFile(device)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(device)) {
      int first = in.read();
      return first >= 0 && first < STATUS;
    } catch (IOException unreadable) {
      return false;
    }
  }

  /**
   * Empties a file, so that what is played is all that it holds; leaves everything else alone.
   *
   * @param device any path
   * @throws IOException when it may not be written
   */
  public static void begin(Path device) throws IOException {
    if (Files.isRegularFile(device)) {
      Files.newOutputStream(device, StandardOpenOption.TRUNCATE_EXISTING).close();
    }
  }
}
