package org.dmus.tck.miniport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;

/** What comes out of a channel. Nothing is read before somebody asks. */
final class CollectedBytes implements AutoCloseable {
  private final FileChannel channel;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final Thread reader = new Thread(this::read, "tck-reader");
  private boolean stalled;

  CollectedBytes(FileChannel channel) {
    this.channel = channel;
  }

  synchronized byte[] received() {
    if (reader.getState() == Thread.State.NEW && !stalled) {
      reader.start();
    }
    return received.toByteArray();
  }

  /** Reads nothing, from now on; said before anybody has asked. */
  synchronized void stall() {
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
  }
}
