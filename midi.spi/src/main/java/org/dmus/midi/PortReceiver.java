package org.dmus.midi;

import java.util.function.Consumer;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiDeviceReceiver;
import javax.sound.midi.MidiMessage;

/** Plays on a device. Any thread. */
final class PortReceiver implements MidiDeviceReceiver {
  private final PortDevice device;
  private final Consumer<PortReceiver> whenClosed;
  private volatile boolean closed;

  PortReceiver(PortDevice device, Consumer<PortReceiver> whenClosed) {
    this.device = device;
    this.whenClosed = whenClosed;
  }

  @Override
  public MidiDevice getMidiDevice() {
    return device;
  }

  @Override
  public void send(MidiMessage message, long timeStamp) {
    if (closed) {
      throw new IllegalStateException("the receiver is closed");
    }
    device.send(message, timeStamp);
  }

  @Override
  public void close() {
    closed = true;
    whenClosed.accept(this);
  }
}
