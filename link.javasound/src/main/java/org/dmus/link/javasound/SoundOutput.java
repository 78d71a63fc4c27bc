package org.dmus.link.javasound;

import java.io.IOException;
import java.nio.ByteBuffer;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.Receiver;
import org.dmus.link.LinkOutput;

/** Messages to a device of Java Sound, made of bytes. */
final class SoundOutput implements LinkOutput {
  private static final long AT_ONCE = -1;

  private final MidiDevice device;
  private final Receiver receiver;
  private final MessageMaker maker;

  SoundOutput(MidiDevice device, Receiver receiver) {
    this.device = device;
    this.receiver = receiver;
    maker = new MessageMaker(message -> receiver.send(message, AT_ONCE));
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    int count = bytes.remaining();
    try {
      while (bytes.hasRemaining()) {
        maker.take(bytes.get() & 0xFF);
      }
    } catch (IllegalStateException e) {
      throw new IOException("unplugged", e); // Receiver.send: it is closed
    }
    return count;
  }

  @Override
  public void close() {
    receiver.close();
    device.close();
  }
}
