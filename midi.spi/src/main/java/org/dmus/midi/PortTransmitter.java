package org.dmus.midi;

import java.util.function.Consumer;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiDeviceTransmitter;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.Receiver;

/** Gives what a device captures. Any thread. */
final class PortTransmitter implements MidiDeviceTransmitter {
  private final PortDevice device;
  private final Consumer<PortTransmitter> whenClosed;
  private volatile Receiver receiver;

  PortTransmitter(PortDevice device, Consumer<PortTransmitter> whenClosed) {
    this.device = device;
    this.whenClosed = whenClosed;
  }

  void give(MidiMessage message, long timeMicros) {
    Receiver present = receiver;
    if (present != null) {
      present.send(message, timeMicros);
    }
  }

  @Override
  public MidiDevice getMidiDevice() {
    return device;
  }

  @Override
  public void setReceiver(Receiver receiver) {
    this.receiver = receiver;
  }

  @Override
  public Receiver getReceiver() {
    return receiver;
  }

  @Override
  public void close() {
    receiver = null;
    whenClosed.accept(this);
  }
}
