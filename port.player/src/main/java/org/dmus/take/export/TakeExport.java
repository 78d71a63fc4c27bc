package org.dmus.take.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.dmus.take.TakeType;
import org.dmus.take.journal.Journal;

/**
 * Makes the file of a take: under another name first, forced to the disk, and then moved to its
 * own, so that there is a whole file of that name or none.
 */
public final class TakeExport {
  private static final String PART = ".part";

  private TakeExport() {}

  /**
   * Writes a file; an existing one is replaced.
   *
   * @param journal the take
   * @param file its name
   * @throws IOException if it cannot be written: nothing of it is left, and the journal is whole
   */
  public static void write(Journal journal, Path file) throws IOException {
    Take take = new Take(journal);
    if (journal.header().layout().type() == TakeType.RAW) {
      Path times = RawTake.timesOf(file);
      pending(times, part -> RawTake.writeTimes(take, part)); // bytes without their times are less
    }
    pending(file, part -> write(take, part));
  }

  private static void write(Take take, Path part) throws IOException {
    switch (take.header().layout().type()) {
      case SMF0, SMF1 -> SmfTake.write(take, part);
      case CSV -> CsvTake.write(take, part);
      case JSONL -> JsonTake.write(take, part);
      case RAW -> RawTake.write(take, part);
    }
  }

  /** Writes a file under another name. */
  private interface Content {
    void writeTo(Path part) throws IOException;
  }

  private static void pending(Path file, Content content) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + PART);
    try {
      content.writeTo(part);
      force(part);
      move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void force(Path part) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
    forceFolder(file.toAbsolutePath().getParent());
  }

  /** The name is on the disk only when its folder is; Windows cannot open one, and needs not. */
  private static void forceFolder(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
