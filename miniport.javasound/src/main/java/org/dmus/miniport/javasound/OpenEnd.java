package org.dmus.miniport.javasound;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Receiver;
import javax.sound.midi.Synthesizer;
import javax.sound.midi.Transmitter;
import org.dmus.ks.NtStatusException;
import org.dmus.miniport.line.sound.SoundDevice;

/**
 * A direction of a device that is open, and may be opened again when the device went and is back.
 *
 * @param <E> {@link Receiver} or {@link Transmitter}
 */
final class OpenEnd<E> implements Closeable {
  private final String wanted;
  private final SharedDevices devices;
  private final Direction<E> direction;
  private final Runnable changed;
  private volatile Held<E> held;
  private volatile boolean isListed = true;
  private boolean isClosed;

  /** What distinguishes the two. */
  private record Direction<E>(
      Function<SoundDevice, Optional<MidiDevice.Info>> info,
      Getting<E> getting,
      Consumer<E> closing) {}

  private interface Getting<E> {
    E get(MidiDevice device) throws MidiUnavailableException;
  }

  private record Held<E>(MidiDevice device, E end) {}

  private OpenEnd(String wanted, SharedDevices devices, Direction<E> direction, Runnable changed) {
    this.wanted = wanted;
    this.devices = devices;
    this.direction = direction;
    this.changed = changed;
    held = open();
    devices.watch(this);
  }

  /**
   * Opens what plays.
   *
   * @param wanted name of the device
   * @param devices what is open already
   * @param changed called when the device went from the list, or came back to it
   */
  static OpenEnd<Receiver> receiver(String wanted, SharedDevices devices, Runnable changed) {
    Direction<Receiver> out =
        new Direction<>(SoundDevice::output, MidiDevice::getReceiver, Receiver::close);
    return new OpenEnd<>(wanted, devices, out, changed);
  }

  /** Opens what captures; likewise. */
  static OpenEnd<Transmitter> transmitter(String wanted, SharedDevices devices, Runnable changed) {
    Direction<Transmitter> in =
        new Direction<>(SoundDevice::input, MidiDevice::getTransmitter, Transmitter::close);
    return new OpenEnd<>(wanted, devices, in, changed);
  }

  private Held<E> open() {
    SoundDevice device = devices.find(wanted);
    MidiDevice opened = devices.open(device, direction.info());
    try {
      return new Held<>(opened, direction.getting().get(opened));
    } catch (MidiUnavailableException e) {
      devices.close(opened);
      throw SharedDevices.busy(device, e);
    }
  }

  E end() {
    return held.end();
  }

  /** Whether a list of devices could change it: software goes nowhere. */
  boolean isSoftware() {
    return held.device() instanceof Synthesizer;
  }

  /** Compares it with those that are there. On the thread of the watch. */
  void look(List<SoundDevice> there) {
    boolean isThere = there.stream().anyMatch(device -> device.address().equals(wanted));
    if (isThere != isListed) {
      isListed = isThere;
      changed.run();
    }
  }

  /** Fails once it is not listed any more. [any]; costs nothing */
  void checkListed() throws IOException {
    if (!isListed) {
      throw new IOException("unplugged");
    }
  }

  /** Fails once it is closed under us, too. [any] */
  void checkThere() throws IOException {
    checkListed();
    MidiDevice device = held.device();
    if (device == null || !device.isOpen()) {
      throw new IOException("unplugged");
    }
  }

  /** Opens the device again when it is listed again; says whether that is done. May block. */
  boolean isBack() {
    if (!isListed) {
      return false;
    }
    closeHeld();
    try {
      return isTaken(open());
    } catch (NtStatusException e) {
      return false; // not yet: another program was faster, or it went again
    }
  }

  private synchronized boolean isTaken(Held<E> fresh) {
    held = fresh;
    if (isClosed) {
      closeHeld();
    }
    return !isClosed;
  }

  /** What is held is closed once, by whoever comes first. */
  private synchronized void closeHeld() {
    Held<E> old = held;
    if (old.device() != null) {
      held = new Held<>(null, null);
      direction.closing().accept(old.end());
      devices.close(old.device());
    }
  }

  @Override
  public void close() {
    devices.forget(this);
    synchronized (this) {
      isClosed = true;
      closeHeld();
    }
  }
}
