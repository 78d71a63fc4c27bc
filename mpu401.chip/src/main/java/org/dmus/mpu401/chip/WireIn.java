package org.dmus.mpu401.chip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** The MIDI IN socket of a chip, on a path, and the thread that reads it at line rate. */
final class WireIn implements AutoCloseable {
  private static final int CHUNK_BYTES = 16;
  private static final long BYTE_NANOS = 320_000;

  private final FileChannel channel;
  private final Mpu401Chip chip;
  private final Thread thread;
  private volatile boolean ending;

  WireIn(String name, Path path, Mpu401Chip chip) {
    this.chip = chip;
    channel = WirePath.open(path, StandardOpenOption.READ);
    thread = new Thread(this::read, "dmus-mpu401 " + name + " in");
    thread.setDaemon(true);
    thread.start();
  }

  private void read() {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES);
    try {
      while (!ending && channel.read(chunk.clear()) >= 0) {
        chip.arrive(Arrays.copyOf(chunk.array(), chunk.position()));
        LockSupport.parkNanos(chunk.position() * BYTE_NANOS);
      }
    } catch (IOException e) {
      return; // the cable is cut, or the chip is closed: nothing comes any more
    }
  }

  @Override
  public void close() throws IOException {
    ending = true;
    channel.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
