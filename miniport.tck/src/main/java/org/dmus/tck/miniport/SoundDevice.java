package org.dmus.tck.miniport;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.Receiver;
import javax.sound.midi.Transmitter;

/**
 * A device of {@code javax.sound.midi}, with a name of its own, that Java Sound lists from its
 * making to its end. A miniport finds it by its setting {@code device}.
 */
public final class SoundDevice implements TestDevice {
  /** Those that are plugged in. */
  static final List<MidiDevice> PLUGGED = new CopyOnWriteArrayList<>();

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final MidiDevice.Info info = new TestInfo("tck " + COUNT.incrementAndGet());
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile Receiver listener;
  private volatile boolean isStalled;

  private final MidiDevice device = new Device();

  /** Plugs it in. */
  public SoundDevice() {
    PLUGGED.add(device);
  }

  private static final class TestInfo extends MidiDevice.Info {
    TestInfo(String name) {
      super(name, "DMus", "a device of the conformance kit", "1");
    }
  }

  /** Any bytes: drivers are trusted with nothing. */
  private static final class AnyMessage extends MidiMessage {
    AnyMessage(byte[] bytes) {
      super(bytes);
    }

    @Override
    public Object clone() {
      return new AnyMessage(getMessage());
    }
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("device", info.getName());
  }

  @Override
  public void feed(byte[] bytes) {
    Receiver to = listener;
    if (to != null) {
      to.send(new AnyMessage(bytes), -1);
    }
  }

  /** All of it was taken when {@link #feed} returned. */
  @Override
  public void awaitTaken(MiniportBench bench, TestStream stream) {}

  @Override
  public byte[] received() {
    synchronized (received) {
      return received.toByteArray();
    }
  }

  @Override
  public void stall() {
    isStalled = true;
  }

  private void take(MidiMessage message) {
    if (isStalled) {
      awaitEnd();
    }
    if (!device.isOpen()) {
      throw new IllegalStateException("closed");
    }
    synchronized (received) {
      received.write(message.getMessage(), 0, message.getLength());
    }
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Pulls it. */
  @Override
  public void close() {
    PLUGGED.remove(device);
    end.countDown();
  }

  /** The device as Java Sound shows it. */
  private final class Device implements MidiDevice {
    private volatile boolean isOpen;

    @Override
    public Info getDeviceInfo() {
      return info;
    }

    @Override
    public void open() {
      isOpen = true;
    }

    @Override
    public void close() {
      isOpen = false;
      end.countDown(); // whoever is stalled hears that it is closed
    }

    @Override
    public boolean isOpen() {
      return isOpen;
    }

    @Override
    public long getMicrosecondPosition() {
      return -1;
    }

    @Override
    public int getMaxReceivers() {
      return -1;
    }

    @Override
    public int getMaxTransmitters() {
      return -1;
    }

    @Override
    public Receiver getReceiver() {
      return new Receiver() {
        @Override
        public void send(MidiMessage message, long timeStamp) {
          take(message);
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
        public void setReceiver(Receiver receiver) {
          listener = receiver;
        }

        @Override
        public Receiver getReceiver() {
          return listener;
        }

        @Override
        public void close() {
          listener = null;
        }
      };
    }

    @Override
    public List<Transmitter> getTransmitters() {
      return List.of();
    }
  }
}
