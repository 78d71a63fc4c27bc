package org.dmus.miniport.fakes;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Receiver;
import javax.sound.midi.Transmitter;

/**
 * A device of Java Sound: one direction, as the JDK shows it, or a loop from its end to its start.
 */
public final class FakeDevice implements MidiDevice {
  /** Copies of what it got. */
  public final List<byte[]> received = new CopyOnWriteArrayList<>();

  /** Whether another program has it. */
  public volatile boolean busy;

  /** What its opening waits for; nothing, where there is none. */
  public volatile CountDownLatch slow = new CountDownLatch(0);

  private final Info info;
  private final boolean input;
  private final boolean output;
  private volatile Receiver receiver;
  private volatile boolean open;

  /** Creates one direction. */
  public FakeDevice(String name, boolean input) {
    this(new FakeInfo(name), input);
  }

  /** Creates one direction. */
  public FakeDevice(Info info, boolean input) {
    this(info, input, !input);
  }

  private FakeDevice(Info info, boolean input, boolean output) {
    this.info = info;
    this.input = input;
    this.output = output;
  }

  /** Creates a device that sends whatever it gets. */
  public static FakeDevice loop(String name) {
    return new FakeDevice(new FakeInfo(name), true, true);
  }

  private static final class FakeInfo extends Info {
    FakeInfo(String name) {
      super(name, "test", "a device of a test", "1");
    }
  }

  /** The device sends a message. */
  public void send(MidiMessage message) {
    Receiver to = receiver;
    if (to != null) {
      to.send(message, -1);
    }
  }

  @Override
  public Info getDeviceInfo() {
    return info;
  }

  @Override
  public void open() throws MidiUnavailableException {
    try {
      slow.await();
    } catch (InterruptedException e) {
      throw new MidiUnavailableException("interrupted");
    }
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
    return output ? -1 : 0;
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
        if (input) {
          FakeDevice.this.send(message);
        }
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
