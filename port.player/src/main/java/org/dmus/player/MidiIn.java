package org.dmus.player;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.LockSupport;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.player.internal.CapturedRecords;
import org.dmus.player.internal.PinSearch;

/**
 * Hears what a port captures, on a thread of its own: who listens may take its time, up to what the
 * pin holds meanwhile.
 */
public final class MidiIn implements AutoCloseable {
  private final IPin pin;
  private final Target target;
  private final Thread thread;
  private final CapturedRecords records = new CapturedRecords();
  private volatile boolean closed;

  /** Hears messages. */
  @FunctionalInterface
  public interface Target {

    /**
     * A message came, or a piece of a long one, which begins with a data byte unless it is the
     * first. On the thread of the input.
     *
     * @param presentationTime100ns when, in presentation time of {@link MidiIn#pin}, 100 ns
     * @param bytes its bytes, between position and limit; not to be used after the call
     * @throws IOException is logged; what comes next is heard
     */
    void message(long presentationTime100ns, ByteBuffer bytes) throws IOException;
  }

  private MidiIn(IPin pin, String name, Target target) {
    this.pin = pin;
    this.target = target;
    thread = new Thread(this::run, "dmus-midi " + name);
    thread.setDaemon(true);
  }

  /**
   * Opens the capture pin of a port, in RUN.
   *
   * @param port a port that captures; it stays owned by the caller
   * @param target hears what comes
   * @return owned by the caller
   * @throws org.dmus.ks.NtStatusException NO_MATCH when the port captures nothing, or what the
   *     miniport says
   */
  public static MidiIn open(IFilter port, Target target) {
    IPin pin = port.openPin(PinSearch.music(port, KsDataFlow.OUT), KsDataFormat.DIRECTMUSIC);
    MidiIn input = new MidiIn(pin, port.name(), target);
    pin.listener((of, event) -> LockSupport.unpark(input.thread));
    input.thread.start();
    try {
      pin.setState(KsState.RUN);
      return input;
    } catch (RuntimeException e) {
      input.close();
      throw e;
    }
  }

  private void run() {
    while (!closed) {
      try {
        records.drain(pin, target::message);
        LockSupport.park(this);
      } catch (IOException | RuntimeException e) {
        System.getLogger("org.dmus").log(System.Logger.Level.WARNING, e.getMessage(), e);
      }
    }
  }

  /** {@return the pin: its time, its properties, its counters} */
  public IPin pin() {
    return pin;
  }

  /** Closes the pin; the thread ends, after what it is hearing. More than once is harmless. */
  @Override
  public void close() {
    closed = true;
    pin.close();
    LockSupport.unpark(thread);
  }
}
