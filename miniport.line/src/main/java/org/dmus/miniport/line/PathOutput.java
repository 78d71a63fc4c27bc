package org.dmus.miniport.line;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dmus.link.LinkOutput;

/** A path that bytes are written to. */
final class PathOutput implements LinkOutput {

  private final FileChannel channel;
  private final boolean fifo;
  private boolean readerSeen;

  private PathOutput(FileChannel channel, boolean fifo) {
    this.channel = channel;
    this.fifo = fifo;
  }

  /**
   * Opens a path; a file is created, or appended to: a stream that is opened anew because the
   * miniport was replaced goes on with it.
   */
  static LinkOutput open(Path path) throws IOException {
    return switch (DeviceKind.of(path)) {
      case ABSENT -> new PathOutput(createFile(path), false);
      case FILE -> new PathOutput(openFile(path), false);
      case CHARACTER -> new PathOutput(FileChannel.open(path, StandardOpenOption.WRITE), false);
      case FIFO -> new PathOutput(openFifo(path), true);
      case UNUSABLE -> throw DeviceFault.unusable(path.toString(), DeviceAccess.WRITE);
    };
  }

  // A device that is not plugged in must not become a file.
  private static FileChannel createFile(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    if (absolute.startsWith("/dev") && !absolute.startsWith("/dev/shm")) {
      throw new NoSuchFileException(path.toString());
    }
    return openFile(path);
  }

  private static FileChannel openFile(Path path) throws IOException {
    return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /**
   * Opens a FIFO without waiting for a reader: Linux opens it at once for reading and writing
   * (fifo(7)), and while that is open, for writing as well. Only the latter stays open, so that a
   * reader that goes away is noticed.
   */
  private static FileChannel openFifo(Path path) throws IOException {
    FileChannel both = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      return FileChannel.open(path, StandardOpenOption.WRITE);
    } finally {
      both.close();
    }
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    try {
      int written = channel.write(bytes);
      readerSeen = true;
      return written;
    } catch (IOException e) {
      if (fifo && !readerSeen && channel.isOpen()) {
        return 0; // EPIPE: no reader has come yet
      }
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
