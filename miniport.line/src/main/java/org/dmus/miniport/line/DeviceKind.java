package org.dmus.miniport.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** What kind of thing a device path names. */
public enum DeviceKind {
  /** Nothing yet. */
  ABSENT,
  /** An ordinary file. */
  FILE,
  /** A named pipe. */
  FIFO,
  /** A character device: raw MIDI, serial port, pseudo terminal. */
  CHARACTER,
  /** Something that is no stream of bytes: directory, block device, socket. */
  UNUSABLE;

  // The file type bits of st_mode (POSIX sys/stat.h, numbers of Linux and the BSDs).
  private static final int TYPE_MASK = 0170000;
  private static final int TYPE_FIFO = 0010000;
  private static final int TYPE_CHARACTER = 0020000;

  /**
   * Looks at a path.
   *
   * @param path any path
   * @return what it names at this moment
   * @throws IOException when it cannot be looked at
   */
  public static DeviceKind of(Path path) throws IOException {
    if (Files.notExists(path)) {
      return ABSENT;
    }
    if (Files.isRegularFile(path)) {
      return FILE;
    }
    if (Files.isDirectory(path)
        || !path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return UNUSABLE;
    }
    int mode = (Integer) Files.getAttribute(path, "unix:mode", new LinkOption[0]);
    return switch (mode & TYPE_MASK) {
      case TYPE_FIFO -> FIFO;
      case TYPE_CHARACTER -> CHARACTER;
      default -> UNUSABLE;
    };
  }
}
