package org.dmus.midi;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.LockSupport;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.SysexMessage;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.player.internal.CapturedRecords;
import org.dmus.player.internal.PinSearch;

/** Reads a capture pin, with a thread of its own, for receivers may do what they like in it. */
final class CaptureLine implements AutoCloseable {
  private final IPin pin;
  private final Target target;
  private final Thread thread;
  private final CapturedRecords records = new CapturedRecords();
  private volatile boolean closed;

  /** Hears what comes, on the thread of the line. */
  interface Target {
    void message(MidiMessage message, long time100ns);
  }

  private CaptureLine(IPin pin, String name, Target target) {
    this.pin = pin;
    this.target = target;
    thread = new Thread(this::run, "dmus-midi " + name);
    thread.setDaemon(true);
  }

  static CaptureLine open(IFilter port, Target target) {
    IPin pin = port.openPin(PinSearch.music(port, KsDataFlow.OUT), KsDataFormat.DIRECTMUSIC);
    CaptureLine line = new CaptureLine(pin, port.name(), target);
    pin.listener((of, event) -> LockSupport.unpark(line.thread));
    line.thread.start();
    try {
      pin.setState(KsState.RUN);
      return line;
    } catch (RuntimeException e) {
      line.close();
      throw e;
    }
  }

  long position100ns() {
    return pin.presentationTime();
  }

  private void run() {
    while (!closed) {
      try {
        records.drain(pin, (time, bytes) -> target.message(message(bytes), time));
      } catch (IOException e) {
        System.getLogger("org.dmus").log(System.Logger.Level.WARNING, e.getMessage(), e);
      }
      LockSupport.park(this);
    }
  }

  /** What begins with a data byte goes on with a long message. */
  private static MidiMessage message(ByteBuffer bytes) throws IOException {
    byte[] data = new byte[bytes.remaining()];
    bytes.get(data);
    int status = data[0] & 0xFF;
    try {
      if (status < 0x80) {
        return new SysexMessage(SysexMessage.SPECIAL_SYSTEM_EXCLUSIVE, data, data.length);
      }
      if (status == SysexMessage.SYSTEM_EXCLUSIVE) {
        return new SysexMessage(data, data.length);
      }
      int first = data.length > 1 ? data[1] : 0;
      return new ShortMessage(status, first, data.length > 2 ? data[2] : 0);
    } catch (InvalidMidiDataException e) {
      throw new IOException("captured what is no message: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    closed = true;
    pin.close();
    LockSupport.unpark(thread);
  }
}
