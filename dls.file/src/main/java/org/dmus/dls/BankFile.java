package org.dmus.dls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Maps a file into memory. */
final class BankFile {
  private static final String CURE =
      "; give the path of a DLS or SoundFont sound bank (*.dls, *.sf2, *.sf3)";

  private BankFile() {}

  static ByteBuffer map(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString(), null, "there is no such file" + CURE);
    }
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "is a directory" + CURE);
    }
    if (!Files.isRegularFile(file)) {
      throw new FileSystemException(file.toString(), null, "is not a regular file" + CURE);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() > Integer.MAX_VALUE) {
        throw new FileSystemException(file.toString(), null, "is larger than 2 GiB" + CURE);
      }
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
  }
}
