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
import org.dmus.MidiOut;
import org.dmus.client.BufferFault;
import org.dmus.client.IFilter;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.NtStatusException;

/** A port as a device: receivers play on it, transmitters give what it captures. Any thread. */
class PortDevice implements MidiDevice {
  private static final int UNITS_PER_MICRO = 10;
  private static final long FULL_WAIT_NS = 1_000_000;
  private static final int UNLIMITED = -1;

  private final PortInfo info;
  private final IFilter port;
  private final List<PortReceiver> receivers = new CopyOnWriteArrayList<>();
  private final List<PortTransmitter> transmitters = new CopyOnWriteArrayList<>();
  private volatile MidiOut out;
  private volatile CaptureLine in;
  private volatile boolean isOpen;

  PortDevice(PortInfo info, IFilter port) {
    this.info = info;
    this.port = port;
  }

  /** Opens the output of the port. */
  MidiOut openOutput() throws IOException {
    return Engine.get().midiOut(port);
  }

  /** The output while it is open, else null. */
  final MidiOut out() {
    return out;
  }

  final IFilter port() {
    return port;
  }

  /** Called for each message that is played, before it is. */
  void played(byte[] message) {}

  @Override
  public final Info getDeviceInfo() {
    return info;
  }

  private boolean has(KsDataFlow flow) {
    return port.description().findPin(flow, KsDataFormat.DIRECTMUSIC).isPresent();
  }

  @Override
  public final synchronized void open() throws MidiUnavailableException {
    if (isOpen) {
      return;
    }
    try {
      out = has(KsDataFlow.IN) ? openOutput() : null;
      in = has(KsDataFlow.OUT) ? CaptureLine.open(port, this::captured) : null;
      isOpen = true;
    } catch (IOException | NtStatusException e) {
      close();
      MidiUnavailableException refusal = new MidiUnavailableException(e.getMessage());
      refusal.initCause(e);
      throw refusal;
    }
  }

  @Override
  public synchronized void close() {
    isOpen = false;
    receivers.forEach(PortReceiver::close);
    transmitters.forEach(PortTransmitter::close);
    CaptureLine line = in;
    in = null;
    if (line != null) {
      line.close();
    }
    MidiOut output = out;
    out = null;
    if (output != null) {
      close(output);
    }
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
    CaptureLine line = in;
    if (output != null) {
      return output.pin().presentationTime() / UNITS_PER_MICRO;
    }
    return line == null ? UNLIMITED : line.position100ns() / UNITS_PER_MICRO;
  }

  @Override
  public final int getMaxReceivers() {
    return has(KsDataFlow.IN) ? UNLIMITED : 0;
  }

  @Override
  public final int getMaxTransmitters() {
    return has(KsDataFlow.OUT) ? UNLIMITED : 0;
  }

  @Override
  public final Receiver getReceiver() throws MidiUnavailableException {
    if (getMaxReceivers() == 0) {
      throw new MidiUnavailableException(info + ": plays nothing; use a transmitter");
    }
    PortReceiver receiver = new PortReceiver(this, receivers::remove);
    receivers.add(receiver);
    return receiver;
  }

  @Override
  public final List<Receiver> getReceivers() {
    return List.copyOf(receivers);
  }

  @Override
  public final Transmitter getTransmitter() throws MidiUnavailableException {
    if (getMaxTransmitters() == 0) {
      throw new MidiUnavailableException(info + ": captures nothing; use a receiver");
    }
    PortTransmitter transmitter = new PortTransmitter(this, transmitters::remove);
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
