package org.dmus.tck.miniport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.dmus.miniport.fakes.Fifos;

/** A FIFO whose reader collects what a UART sends. */
final class FifoReader implements TestDevice {
  private final Folder folder = new Folder();
  private final Path fifo;
  private final CollectedBytes bytes;

  FifoReader() {
    try {
      fifo = Fifos.make(folder.path());
      // Open both ways it opens without waiting for the other end, and never ends (fifo(7)).
      bytes =
          new CollectedBytes(
              FileChannel.open(fifo, StandardOpenOption.READ, StandardOpenOption.WRITE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("device", fifo.toString(), "rate", 0);
  }

  @Override
  public byte[] received() {
    return bytes.received();
  }

  @Override
  public void stall() {
    bytes.stall();
  }

  @Override
  public void close() {
    bytes.close();
    folder.close();
  }
}
