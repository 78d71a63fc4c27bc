package org.dmus.miniport.line;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.dmus.link.LinkInput;

/** A path that bytes are read from. */
final class PathInput implements LinkInput {

  /** Pseudo terminals of Linux and macOS: whoever writes to the other end waits for the reader. */
  private static final Pattern PSEUDO_TERMINAL = Pattern.compile("/dev/(pts/\\d+|ttys\\d{3})");

  private final FileChannel channel;
  private final FileChannel placeholder;
  private final boolean patient;
  private final boolean live;

  private PathInput(FileChannel channel, FileChannel placeholder, boolean patient, boolean live) {
    this.channel = channel;
    this.placeholder = placeholder;
    this.patient = patient;
    this.live = live;
  }

  static LinkInput open(Path path) throws IOException {
    return switch (DeviceKind.of(path)) {
      case ABSENT -> throw new NoSuchFileException(path.toString());
      case FILE -> new PathInput(read(path), null, true, false);
      case CHARACTER -> {
        boolean patient = PSEUDO_TERMINAL.matcher(path.toRealPath().toString()).matches();
        yield new PathInput(read(path), null, patient, true);
      }
      case FIFO -> openFifo(path);
      case UNUSABLE -> throw DeviceFault.unusable(path.toString(), DeviceAccess.READ);
    };
  }

  private static FileChannel read(Path path) throws IOException {
    return FileChannel.open(path, StandardOpenOption.READ);
  }

  /**
   * Opens a FIFO without waiting for a writer: Linux opens it at once for reading and writing
   * (fifo(7)), and while that is open, for reading as well. The former stays open as a writer that
   * never writes until the first byte has come; from then on the end of the last writer is the end
   * of the stream.
   */
  private static LinkInput openFifo(Path path) throws IOException {
    FileChannel both = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      return new PathInput(read(path), both, true, false);
    } catch (IOException e) {
      both.close();
      throw e;
    }
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    int count = channel.read(bytes);
    if (placeholder != null) {
      placeholder.close();
    }
    return count;
  }

  @Override
  public boolean isPatient() {
    return patient;
  }

  @Override
  public boolean isLive() {
    return live;
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      if (placeholder != null) {
        placeholder.close();
      }
    }
  }
}
