package org.dmus.midi;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Receiver;
import javax.sound.midi.SysexMessage;
import javax.sound.midi.Transmitter;
import org.dmus.client.BufferFault;
import org.dmus.client.IFilter;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.NtStatusException;
import org.dmus.player.MidiIn;
import org.dmus.player.MidiOut;

/** A port as a device: receivers play on it, transmitters give what it captures. Any thread. */
class PortDevice implements MidiDevice {
  private static final int UNITS_PER_MICRO = 10;
  private static final long FULL_WAIT_NS = 1_000_000;
  private static final int UNLIMITED = -1;

  private final PortInfo info;
  private final boolean plays;
  private final boolean captures;
  private final List<PortReceiver> receivers = new CopyOnWriteArrayList<>();
  private final List<PortTransmitter> transmitters = new CopyOnWriteArrayList<>();
  private volatile MidiOut out;
  private volatile MidiIn in;
  private volatile boolean isOpen;
  private boolean isImplied; // Java Sound opened it: the last receiver or transmitter closes it

  PortDevice(PortInfo info, FilterDescriptor description) {
    this.info = info;
    plays = description.findPin(KsDataFlow.IN, KsDataFormat.DIRECTMUSIC).isPresent();
    captures = description.findPin(KsDataFlow.OUT, KsDataFormat.DIRECTMUSIC).isPresent();
  }

  /** Called when the output is there, before anybody plays on it. */
  void opened(IFilter port, MidiOut output) {}

  /** The output while it is open, else null. */
  final MidiOut out() {
    return out;
  }

  /** Called for each message that is played, before it is. */
  void played(byte[] message) {}

  @Override
  public final Info getDeviceInfo() {
    return info;
  }

  @Override
  public final synchronized void open() throws MidiUnavailableException {
    boolean isForReceiver = JavaSound.isCaller();
    if (isOpen) {
      isImplied &= isForReceiver;
      return;
    }
    Engine engine = Engines.open(this);
    try {
      open(engine, info.port(engine));
      isImplied = isForReceiver;
    } catch (IOException | NtStatusException e) {
      close();
      MidiUnavailableException refusal = new MidiUnavailableException(e.getMessage());
      refusal.initCause(e);
      throw refusal;
    }
  }

  private void open(Engine engine, IFilter port) throws IOException {
    if (plays) {
      out = engine.midiOut(port);
      opened(port, out);
    }
    if (captures) {
      in = MidiIn.open(port, (time, bytes) -> captured(Captured.message(bytes), time));
    }
    isOpen = true;
  }

  @Override
  public synchronized void close() {
    isOpen = false;
    isImplied = false;
    receivers.forEach(PortReceiver::close);
    transmitters.forEach(PortTransmitter::close);
    MidiIn input = in;
    in = null;
    if (input != null) {
      input.close();
    }
    MidiOut output = out;
    out = null;
    if (output != null) {
      close(output);
    }
    Engines.closed(this);
  }

  /** Java Sound has no way to say that the end of a file could not be written. */
  private static void close(MidiOut output) {
    try {
      output.close();
    } catch (IOException e) {
      System.getLogger("org.dmus").log(System.Logger.Level.ERROR, e.getMessage(), e);
    }
  }

  @Override
  public final boolean isOpen() {
    return isOpen;
  }

  @Override
  public final long getMicrosecondPosition() {
    MidiOut output = out;
    MidiIn input = in;
    if (output != null) {
      return output.pin().presentationTime() / UNITS_PER_MICRO;
    }
    return input == null ? UNLIMITED : input.pin().presentationTime() / UNITS_PER_MICRO;
  }

  @Override
  public final int getMaxReceivers() {
    return plays ? UNLIMITED : 0;
  }

  @Override
  public final int getMaxTransmitters() {
    return captures ? UNLIMITED : 0;
  }

  @Override
  public final Receiver getReceiver() throws MidiUnavailableException {
    if (!plays) {
      throw new MidiUnavailableException(info + ": plays nothing; use a transmitter");
    }
    openForJavaSound();
    PortReceiver receiver = new PortReceiver(this, this::gone);
    receivers.add(receiver);
    return receiver;
  }

  /** A program that has its receiver from {@code MidiSystem} opens no device. */
  private void openForJavaSound() throws MidiUnavailableException {
    if (JavaSound.isCaller()) {
      open();
    }
  }

  private void gone(Object end) {
    receivers.remove(end);
    transmitters.remove(end);
    closeUnneeded();
  }

  private synchronized void closeUnneeded() {
    if (isImplied && receivers.isEmpty() && transmitters.isEmpty()) {
      close();
    }
  }

  @Override
  public final List<Receiver> getReceivers() {
    return List.copyOf(receivers);
  }

  @Override
  public final Transmitter getTransmitter() throws MidiUnavailableException {
    if (!captures) {
      throw new MidiUnavailableException(info + ": captures nothing; use a receiver");
    }
    openForJavaSound();
    PortTransmitter transmitter = new PortTransmitter(this, this::gone);
    transmitters.add(transmitter);
    return transmitter;
  }

  @Override
  public final List<Transmitter> getTransmitters() {
    return List.copyOf(transmitters);
  }

  /**
   * Plays a message; one that finds no room waits for it, as on a cable.
   *
   * @param timeMicros when, in the time of this device; negative = now
   */
  final void send(MidiMessage message, long timeMicros) {
    byte[] bytes = message.getMessage();
    boolean isMeta = message.getStatus() == 0xFF && message.getLength() > 1;
    // The rest of a system exclusive message has a status byte in Java Sound only.
    int offset = message.getStatus() == SysexMessage.SPECIAL_SYSTEM_EXCLUSIVE ? 1 : 0;
    if (isMeta || bytes.length == offset) {
      return;
    }
    played(bytes);
    MidiOut output = out;
    BufferFault known = output == null ? null : output.pin().fault();
    while (output != null && !sent(output, timeMicros, bytes, offset)) {
      if (output.pin().isClosed() || output.pin().fault() != known) {
        return; // nobody plays it: the port went, or no pool is as long as this message
      }
      LockSupport.parkNanos(FULL_WAIT_NS);
      output = out; // null when the device is closed meanwhile
    }
  }

  private static boolean sent(MidiOut output, long timeMicros, byte[] bytes, int offset) {
    int length = bytes.length - offset;
    return timeMicros < 0
        ? output.send(bytes, offset, length)
        : output.sendAt(timeMicros * UNITS_PER_MICRO, bytes, offset, length);
  }

  private void captured(MidiMessage message, long time100ns) {
    transmitters.forEach(each -> each.give(message, time100ns / UNITS_PER_MICRO));
  }
}
