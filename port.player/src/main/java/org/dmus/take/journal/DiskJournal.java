package org.dmus.take.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A journal on disk, locked while it grows: a recovery leaves it alone. */
public final class DiskJournal implements JournalFile {
  private final Path path;
  private final FileChannel channel;

  private DiskJournal(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Creates a journal.
   *
   * @throws FileSystemException if there is one: the take in it comes first
   */
  public static DiskJournal create(Path path) throws IOException {
    try {
      FileChannel channel =
          FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      lock(channel);
      return new DiskJournal(path, channel);
    } catch (FileAlreadyExistsException e) {
      String why = "holds a take that did not end, or goes on";
      throw new FileSystemException(path.toString(), null, why);
    }
  }

  private static void lock(FileChannel channel) {
    try {
      channel.tryLock();
    } catch (IOException withoutLocks) {
      // Some network file systems have none: a take is recorded there all the same.
      System.getLogger("dmus").log(System.Logger.Level.DEBUG, "no lock", withoutLocks);
    }
  }

  @Override
  public void append(ByteBuffer bytes) throws IOException {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw new FileSystemException(path.toString(), null, e.getMessage());
    }
  }

  @Override
  public void force() throws IOException {
    channel.force(false);
  }

  @Override
  public void discard() throws IOException {
    channel.close();
    Files.delete(path);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
