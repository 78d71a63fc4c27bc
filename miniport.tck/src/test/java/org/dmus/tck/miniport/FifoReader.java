package org.dmus.tck.miniport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.dmus.miniport.fakes.Fifos;

/** A FIFO whose reader collects what a UART sends. */
final class FifoReader implements TestDevice {
  private final Folder folder = new Folder();
  private final Path fifo;
  private final FileChannel channel;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final Thread reader = new Thread(this::read, "tck-fifo");
  private boolean stalled;

  FifoReader() {
    try {
      fifo = Fifos.make(folder.path());
      // Open both ways it opens without waiting for the other end, and never ends (fifo(7)).
      channel = FileChannel.open(fifo, StandardOpenOption.READ, StandardOpenOption.WRITE);
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
  public synchronized byte[] received() {
    if (reader.getState() == Thread.State.NEW && !stalled) {
      reader.start();
    }
    return received.toByteArray();
  }

  @Override
  public synchronized void stall() {
    stalled = true;
  }

  private void read() {
    ByteBuffer chunk = ByteBuffer.allocate(4_096);
    try {
      while (channel.read(chunk.clear()) >= 0) {
        synchronized (this) {
          received.write(chunk.array(), 0, chunk.position());
        }
      }
    } catch (ClosedChannelException e) {
      return; // the end of the test
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
      reader.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    folder.close();
  }
}
