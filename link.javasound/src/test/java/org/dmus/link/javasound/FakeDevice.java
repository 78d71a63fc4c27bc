package org.dmus.link.javasound;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Receiver;
import javax.sound.midi.Transmitter;

/** One direction of a device, as Java Sound shows it. */
final class FakeDevice implements MidiDevice {
  final List<byte[]> received = new CopyOnWriteArrayList<>();
  volatile boolean busy;
  private final Info info;
  private final boolean input;
  private volatile Receiver receiver;
  private volatile boolean open;

  FakeDevice(String name, boolean input) {
    this(new FakeInfo(name), input);
  }

  FakeDevice(Info info, boolean input) {
    this.info = info;
    this.input = input;
  }

  private static final class FakeInfo extends Info {
    FakeInfo(String name) {
      super(name, "test", "a device of a test", "1");
    }
  }

  /** The device sends a message. */
  void send(MidiMessage message) {
    receiver.send(message, -1);
  }

  @Override
  public Info getDeviceInfo() {
    return info;
  }

  @Override
  public void open() throws MidiUnavailableException {
    if (busy) {
      throw new MidiUnavailableException("in use");
    }
    open = true;
  }

  @Override
  public void close() {
    open = false;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public long getMicrosecondPosition() {
    return -1;
  }

  @Override
  public int getMaxReceivers() {
    return input ? 0 : -1;
  }

  @Override
  public int getMaxTransmitters() {
    return input ? -1 : 0;
  }

  @Override
  public Receiver getReceiver() {
    return new Receiver() {
      @Override
      public void send(MidiMessage message, long timeStamp) {
        if (!open) {
          throw new IllegalStateException("closed");
        }
        received.add(message.getMessage());
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public List<Receiver> getReceivers() {
    return List.of();
  }

  @Override
  public Transmitter getTransmitter() {
    return new Transmitter() {
      @Override
      public void setReceiver(Receiver to) {
        receiver = to;
      }

      @Override
      public Receiver getReceiver() {
        return receiver;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public List<Transmitter> getTransmitters() {
    return List.of();
  }
}
