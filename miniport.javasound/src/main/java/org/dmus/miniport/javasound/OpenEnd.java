package org.dmus.miniport.javasound;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Receiver;
import javax.sound.midi.Transmitter;
import org.dmus.miniport.line.sound.SoundDevice;

/**
 * A direction of a device that is open.
 *
 * @param <E> {@link Receiver} or {@link Transmitter}
 */
final class OpenEnd<E extends AutoCloseable> implements Closeable {
  private final SoundDevice device;
  private final MidiDevice opened;
  private final E end;
  private final Closing<E> closing;
  private final SharedDevices devices;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** How an end is closed, which throws nothing. */
  private interface Closing<E> {
    void close(E end);
  }

  private interface Getting<E> {
    E get(MidiDevice device) throws MidiUnavailableException;
  }

  private OpenEnd(
      SoundDevice device,
      MidiDevice opened,
      Getting<E> getting,
      Closing<E> closing,
      SharedDevices devices) {
    this.device = device;
    this.opened = opened;
    this.closing = closing;
    this.devices = devices;
    try {
      end = getting.get(opened);
    } catch (MidiUnavailableException e) {
      devices.close(opened);
      throw SharedDevices.busy(device, e);
    }
  }

  static OpenEnd<Receiver> receiver(String wanted, SharedDevices devices) {
    SoundDevice device = SharedDevices.find(wanted);
    MidiDevice opened = devices.open(device, SoundDevice::output);
    return new OpenEnd<>(device, opened, MidiDevice::getReceiver, Receiver::close, devices);
  }

  static OpenEnd<Transmitter> transmitter(String wanted, SharedDevices devices) {
    SoundDevice device = SharedDevices.find(wanted);
    MidiDevice opened = devices.open(device, SoundDevice::input);
    return new OpenEnd<>(device, opened, MidiDevice::getTransmitter, Transmitter::close, devices);
  }

  E end() {
    return end;
  }

  /** Fails once it is closed under us. */
  void checkOpen() throws IOException {
    if (!opened.isOpen()) {
      throw new IOException("unplugged");
    }
  }

  /** Fails once it is not listed any more; may block, so that nothing else may wait for it. */
  void checkListed() throws IOException {
    checkOpen();
    if (!device.isListed()) {
      throw new IOException("unplugged");
    }
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      closing.close(end);
      devices.close(opened);
    }
  }
}
