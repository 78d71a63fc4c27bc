package org.dmus.deploy.internal.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One process watches a folder; its {@code .lock} says which. The system takes it from the dead.
 */
public final class FolderLock implements AutoCloseable {
  /** Its name in the deploy folder. */
  public static final String FILE = ".lock";

  private final Path file;
  private FileChannel channel;

  /** The one of a deploy folder. */
  public FolderLock(Path deploy) {
    this.file = deploy.resolve(FILE);
  }

  /** Takes it, unless another process or another framework of this one has it. */
  public boolean tryTake() throws IOException {
    FileChannel opened =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = opened.tryLock();
      if (lock == null) {
        opened.close();
        return false;
      }
    } catch (OverlappingFileLockException e) {
      opened.close();
      return false;
    }
    channel = opened;
    String owner = "process " + ProcessHandle.current().pid() + "\n";
    channel.truncate(0).write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
    return true;
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
      channel = null;
    }
  }
}
