package org.dmus.midi;

import java.io.IOException;
import java.nio.ByteBuffer;
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
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.NtStatusException;
import org.dmus.player.MidiOut;

/** A port as a device: receivers play on it, transmitters give what it captures. Any thread. */
class PortDevice implements MidiDevice {
  private static final int UNITS_PER_MICRO = 10;
  private static final long FULL_WAIT_NS = 1_000_000;
  private static final int UNLIMITED = -1;
  private static final long UNKNOWN = -1;

  private final PortInfo info;
  private final boolean plays;
  private final boolean captures;
  private final List<PortReceiver> receivers = new CopyOnWriteArrayList<>();
  private final List<PortTransmitter> transmitters = new CopyOnWriteArrayList<>();
  private volatile PortLines lines; // null = closed
  private boolean isImplied; // Java Sound opened it: the last receiver or transmitter closes it

  PortDevice(PortInfo info, FilterDescriptor description) {
    this.info = info;
    plays = description.findPin(KsDataFlow.IN, KsDataFormat.DIRECTMUSIC).isPresent();
    captures = description.findPin(KsDataFlow.OUT, KsDataFormat.DIRECTMUSIC).isPresent();
  }

  /** Called when the port is open, before anybody plays on it. */
  void opened(PortLines open) {}

  /** What is open of the port, null when the device is closed. */
  final PortLines lines() {
    return lines;
  }

  /** The output while it is open, else null. */
  final MidiOut out() {
    PortLines open = lines;
    return open == null ? null : open.out();
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
    if (isOpen()) {
      isImplied &= isForReceiver;
      return;
    }
    Engine engine = Engines.open(this);
    try {
      PortLines open =
          PortLines.open(engine, info.port(engine), plays, captures ? this::captured : null);
      lines = open;
      opened(open);
      isImplied = isForReceiver;
    } catch (IOException | NtStatusException e) {
      close();
      MidiUnavailableException refusal = new MidiUnavailableException(e.getMessage());
      refusal.initCause(e);
      throw refusal;
    }
  }

  @Override
  public synchronized void close() {
    isImplied = false;
    receivers.forEach(PortReceiver::close);
    transmitters.forEach(PortTransmitter::close);
    PortLines open = lines;
    lines = null;
    if (open != null) {
      open.close();
    }
    Engines.closed(this);
  }

  @Override
  public final boolean isOpen() {
    return lines != null;
  }

  @Override
  public final long getMicrosecondPosition() {
    PortLines open = lines;
    return open == null ? UNKNOWN : open.positionMicros();
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
    MidiOut output = out();
    BufferFault known = output == null ? null : output.pin().fault();
    while (output != null && !sent(output, timeMicros, bytes, offset)) {
      if (output.pin().isClosed() || output.pin().fault() != known) {
        return; // nobody plays it: the port went, or no pool is as long as this message
      }
      LockSupport.parkNanos(FULL_WAIT_NS);
      output = out(); // null when the device is closed meanwhile
    }
  }

  private static boolean sent(MidiOut output, long timeMicros, byte[] bytes, int offset) {
    int length = bytes.length - offset;
    return timeMicros < 0
        ? output.send(bytes, offset, length)
        : output.sendAt(timeMicros * UNITS_PER_MICRO, bytes, offset, length);
  }

  private void captured(long time100ns, ByteBuffer bytes) throws IOException {
    MidiMessage message = Captured.message(bytes);
    transmitters.forEach(each -> each.give(message, time100ns / UNITS_PER_MICRO));
  }
}
