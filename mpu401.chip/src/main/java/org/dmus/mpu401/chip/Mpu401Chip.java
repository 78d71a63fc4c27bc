package org.dmus.mpu401.chip;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/**
 * A model of an MPU-401 as software sees it: a data port, a status and command port, an interrupt
 * and two MIDI sockets. In intelligent mode it acknowledges commands and plays nothing; in UART
 * mode it passes bytes through.
 *
 * <p>It has no thread: what time has done is worked out at each call, on a clock that is given.
 * What has to happen without a call - bytes leave, an interrupt is raised - happens in {@link
 * #advance}, which whoever has the thread calls by {@link #nextNanos}. Thread-safe; callbacks are
 * called outside its lock, those of {@link #onInterrupt} in {@code advance} only.
 */
public final class Mpu401Chip {

  /** Status: the chip takes neither a command nor data (1 = busy). */
  public static final int DRR = 0x40;

  /** Status: there is nothing to read (1 = empty). */
  public static final int DSR = 0x80;

  /** Command: back to intelligent mode, queues cleared. */
  public static final int RESET = 0xFF;

  /** Command: pass bytes through from now on. */
  public static final int ENTER_UART = 0x3F;

  /** What a command is answered with in intelligent mode, and what an empty chip reads as. */
  public static final int ACK = 0xFE;

  /** How long a reset keeps it busy, ns. */
  public static final long RESET_NANOS = 14_000_000;

  private static final int UNDEFINED_BITS = 0x3F;
  private static final int ABSENT = 0xFF;
  private static final int NOTHING = -1;
  private static final int GET_VERSION = 0xAC;
  private static final int VERSION = 0x15;
  private static final int GET_REVISION = 0xAD;
  private static final int REVISION = 0x01;

  private final ChipSettings settings;
  private final LongSupplier nanoTime;
  private final Set<ChipFault> faults = EnumSet.noneOf(ChipFault.class);
  private final MidiLine out = new MidiLine();
  private final MidiLine in = new MidiLine();
  private final ByteFifo received = new ByteFifo();
  private final ByteFifo sent = new ByteFifo();
  private boolean uart;
  private long busyUntilNanos;
  private int pendingCommand = NOTHING;
  private boolean interrupting;
  private long overruns;
  private volatile IntConsumer onSent = value -> {};
  private volatile Runnable onInterrupt = () -> {};
  private volatile Runnable onWork = () -> {};

  /**
   * Creates a chip in intelligent mode, as after power-on.
   *
   * @param settings its FIFOs
   * @param nanoTime tells the time, ns; never goes back
   */
  public Mpu401Chip(ChipSettings settings, LongSupplier nanoTime) {
    this.settings = settings;
    this.nanoTime = nanoTime;
    busyUntilNanos = nanoTime.getAsLong();
  }

  /**
   * Says where bytes go that have left by the MIDI OUT socket.
   *
   * @param listener gets each byte, 0..255, when its last bit has left
   */
  public void onSent(IntConsumer listener) {
    onSent = listener;
  }

  /** Says who hears the interrupt; called by {@link #advance}. */
  public void onInterrupt(Runnable listener) {
    onInterrupt = listener;
  }

  /** Says who hears that {@link #nextNanos} may have become earlier; must not block. */
  public void onWork(Runnable listener) {
    onWork = listener;
  }

  /** Gives it a fault, or repairs it. */
  public synchronized void fault(ChipFault fault, boolean present) {
    settle();
    if (present) {
      faults.add(fault);
    } else {
      faults.remove(fault);
    }
  }

  private boolean has(ChipFault fault) {
    return faults.contains(fault);
  }

  /** {@return whether it passes bytes through} */
  public synchronized boolean isUart() {
    settle();
    return uart;
  }

  /** {@return bytes that were lost because a FIFO was full} */
  public synchronized long overruns() {
    settle();
    return overruns;
  }

  /** Reads the status port. */
  public synchronized int readStatus() {
    if (has(ChipFault.ABSENT)) {
      return ABSENT;
    }
    settle();
    boolean full = isBusy() || out.size() >= settings.transmitFifoBytes();
    boolean empty = received.isEmpty() && !has(ChipFault.ENDLESS_DSR);
    return UNDEFINED_BITS
        | (full || has(ChipFault.STUCK_DRR) ? DRR : 0)
        | (empty || has(ChipFault.STUCK_DSR) ? DSR : 0);
  }

  private boolean isBusy() {
    return nanoTime.getAsLong() < busyUntilNanos;
  }

  /** Reads the data port; a chip that has nothing reads as {@link #ACK}. */
  public synchronized int readData() {
    settle();
    if (has(ChipFault.ABSENT)) {
      return ABSENT;
    }
    return received.isEmpty() ? ACK : received.remove();
  }

  /** Writes the data port: in UART mode the byte is sent, as far as there is room. */
  public void writeData(int value) {
    synchronized (this) {
      settle();
      if (has(ChipFault.ABSENT) || !uart) {
        return;
      }
      if (out.size() >= settings.transmitFifoBytes()) {
        overruns++;
        return;
      }
      out.send(value & 0xFF, nanoTime.getAsLong());
    }
    onWork.run();
  }

  /** Writes the command port; one command is kept while it is busy, and done when it is ready. */
  public void writeCommand(int value) {
    synchronized (this) {
      settle();
      if (has(ChipFault.ABSENT)) {
        return;
      }
      if (isBusy()) {
        pendingCommand = value & 0xFF;
      } else {
        command(value & 0xFF, nanoTime.getAsLong());
      }
    }
    onWork.run();
  }

  private void command(int value, long atNanos) {
    if (value == RESET) {
      reset(atNanos);
    } else if (!uart) {
      acknowledge();
      uart = value == ENTER_UART;
      if (value == GET_VERSION) {
        receive(VERSION);
      } else if (value == GET_REVISION) {
        receive(REVISION);
      }
    }
  }

  private void reset(long atNanos) {
    boolean acknowledges = !uart;
    uart = false;
    out.clear();
    received.clear();
    busyUntilNanos = atNanos + RESET_NANOS;
    if (acknowledges) {
      acknowledge();
    }
  }

  private void acknowledge() {
    if (!has(ChipFault.NO_ACK)) {
      receive(has(ChipFault.WRONG_ACK) ? 0 : ACK);
    }
  }

  private void receive(int value) {
    if (received.size() >= settings.receiveQueueBytes()) {
      overruns++;
    } else {
      received.add(value);
    }
    interrupting = true;
  }

  /**
   * Has bytes come in by the MIDI IN socket, behind those that are coming, at line rate.
   *
   * @param bytes raw MIDI
   */
  public void arrive(byte... bytes) {
    synchronized (this) {
      settle();
      long now = nanoTime.getAsLong();
      for (byte value : bytes) {
        in.send(value & 0xFF, now);
      }
    }
    onWork.run();
  }

  /** {@return when {@link #advance} has something to do; {@code Long.MAX_VALUE} = nothing} */
  public synchronized long nextNanos() {
    settle();
    if (interrupting || !sent.isEmpty()) {
      return nanoTime.getAsLong();
    }
    long ready = pendingCommand == NOTHING ? MidiLine.NEVER : busyUntilNanos;
    return Math.min(ready, Math.min(out.nextNanos(), in.nextNanos()));
  }

  /** Does what time has brought: hands over the bytes that have left, raises the interrupt. */
  public void advance() {
    for (int value = nextSent(); value != NOTHING; value = nextSent()) {
      onSent.accept(value);
    }
    if (takeInterrupt()) {
      onInterrupt.run();
    }
  }

  private synchronized int nextSent() {
    settle();
    return sent.isEmpty() ? NOTHING : sent.remove();
  }

  private synchronized boolean takeInterrupt() {
    boolean was = interrupting;
    interrupting = false;
    return was;
  }

  /** Works out what has happened until now. */
  private void settle() {
    long now = nanoTime.getAsLong();
    if (pendingCommand != NOTHING && busyUntilNanos <= now) {
      int value = pendingCommand;
      pendingCommand = NOTHING;
      command(value, busyUntilNanos);
    }
    while (out.nextNanos() <= now) {
      sent.add(out.take());
    }
    while (in.nextNanos() <= now) {
      int value = in.take();
      if (uart) {
        receive(value);
      }
    }
  }
}
