package org.dmus.mpu401.chip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The MIDI OUT socket of a chip, on a path. A cable that is cut loses what is sent. */
final class WireOut implements AutoCloseable {
  private final FileChannel channel;
  private final ByteBuffer value = ByteBuffer.allocate(1);

  WireOut(Path path, Mpu401Chip chip) {
    channel = WirePath.open(path, StandardOpenOption.WRITE);
    chip.onSent(this::send);
  }

  private void send(int sent) {
    try {
      channel.write(value.clear().put(0, (byte) sent));
    } catch (IOException e) {
      return; // a MIDI OUT does not know whether anything is plugged in
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
