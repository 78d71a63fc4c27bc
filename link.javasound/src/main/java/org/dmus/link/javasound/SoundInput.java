package org.dmus.link.javasound;

import java.io.IOException;
import java.nio.ByteBuffer;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Receiver;
import javax.sound.midi.Transmitter;
import org.dmus.link.LinkInput;
import org.dmus.miniport.line.BytePipe;
import org.dmus.miniport.line.PipeInput;

/**
 * The bytes of the messages that come from a device of Java Sound. Its time stamps are in each
 * device's own time, and -1 for many; the line stamps what it reads.
 */
final class SoundInput implements LinkInput, Receiver {
  private final MidiDevice device;
  private final Transmitter transmitter;
  private final BytePipe pipe = new BytePipe();
  private final PipeInput end = new PipeInput(pipe);

  SoundInput(MidiDevice device) throws MidiUnavailableException {
    this.device = device;
    transmitter = device.getTransmitter();
    transmitter.setReceiver(this);
  }

  /** On the thread of the driver, which must not wait: a message without room is dropped whole. */
  @Override
  public void send(MidiMessage message, long timeStampMicros) {
    byte[] bytes = message.getMessage();
    synchronized (pipe) {
      if (pipe.room() >= message.getLength()) {
        pipe.offer(ByteBuffer.wrap(bytes, 0, message.getLength()));
      }
    }
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    return end.read(bytes);
  }

  @Override
  public boolean isPatient() {
    return false;
  }

  @Override
  public void close() {
    end.close();
    transmitter.close();
    device.close();
  }
}
