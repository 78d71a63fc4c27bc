package org.dmus.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A storage that stays, for one process at a time. The lock is of the operating system and goes
 * with the process, however that ends; the file says who has it.
 */
final class KeptStorage implements Storage {
  /** Below {@code data/}. */
  static final String CACHE = "felix-cache";

  /** What a start found that it could not use. */
  static final String DAMAGED = "felix-cache.damaged";

  private static final String LOCK = "lock";

  /** A process that is just ending is waited for. */
  private static final long PATIENCE_MS = 300;

  private static final long RETRY_MS = 20;
  private static final long LOCKED_BYTE = 1 << 20;

  private final Path data;
  private final FileChannel channel;

  private KeptStorage(Path data, FileChannel channel) {
    this.data = data;
    this.channel = channel;
  }

  /** Returns the storage, or nothing when another process has it, which is said. */
  static Optional<KeptStorage> lock(Path data) {
    Path file = lockFile(data);
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (isLocked(channel)) {
        sign(channel);
        return Optional.of(new KeptStorage(data, channel));
      }
      channel.close();
      System.err.printf(
          "dmus: %s is in use by process %s: this one has a storage of its own, which goes with it%n",
          data, owner(file));
      return Optional.empty();
    } catch (IOException e) {
      throw new LaunchFailure(file + ": " + e, "name another folder with --data DIR");
    }
  }

  /** The file that says who has the storage below a folder. */
  static Path lockFile(Path data) {
    return data.resolve(LOCK);
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    long deadlineNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
    while (!tryLock(channel)) {
      if (System.nanoTime() >= deadlineNs) {
        return false;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(RETRY_MS));
    }
    return true;
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      // Beyond what is written: Windows lets nobody read what is locked.
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException ours) {
      return false;
    }
  }

  private static void sign(FileChannel channel) throws IOException {
    String pid = ProcessHandle.current().pid() + "\n";
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
  }

  private static String owner(Path file) throws IOException {
    String pid = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
    return pid.matches("\\d+") ? pid : "?";
  }

  @Override
  public Path folder() {
    return data.resolve(CACHE);
  }

  @Override
  public boolean isKept() {
    return true;
  }

  @Override
  public void discard() {
    move(folder(), data.resolve(DAMAGED));
  }

  @Override
  public void restore() {
    move(data.resolve(DAMAGED), folder());
  }

  private static void move(Path from, Path to) {
    RunCache.delete(to);
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new LaunchFailure(from + " cannot be moved away: " + e, "delete it");
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      System.err.println("dmus: " + lockFile(data) + ": " + e);
    }
  }
}
