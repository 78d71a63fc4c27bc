package org.dmus.miniport.uart;

import java.util.concurrent.atomic.AtomicLong;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.ReferenceTime;

/**
 * Leaves out status bytes that the receiver still knows (MIDI 1.0, running status). One for a line;
 * [data path], [engine] but where it says otherwise.
 */
final class RunningStatus {

  /** A device that is plugged in late knows what is meant after this time. */
  static final long REFRESH_100NS = 500 * ReferenceTime.PER_MILLISECOND;

  private static final int NONE = 0;
  private static final int NOTE_OFF = 0x80;
  private static final int NOTE_ON = 0x90;
  private static final int KIND = 0xF0;
  private static final int CHANNEL = 0x0F;

  /** What is left out. */
  enum Mode {
    /** Nothing: bytes leave as they were given. */
    OFF,
    /** A status that is that of the message before. */
    ON,
    /** The same, and notes end by a note on of velocity 0, so that there is more to leave out. */
    NOTES
  }

  private final Mode mode;
  private final AtomicLong savedBytes = new AtomicLong();
  private int status = NONE;
  private long told100ns;

  RunningStatus(Mode mode) {
    this.mode = mode;
  }

  /**
   * Says how many bytes of an event need not be sent. It may rewrite the end of a note.
   *
   * @param event an event of which nothing was sent
   * @param now100ns the time, on a clock of its own
   * @return 0 or 1
   */
  int omit(DMusKernelEvent event, long now100ns) {
    if (mode == Mode.OFF || !isWhole(event)) {
      return 0;
    }
    if (mode == Mode.NOTES) {
      endAsNoteOn(event.bytes());
    }
    boolean known = (event.bytes()[0] & 0xFF) == status;
    return known && now100ns - told100ns < REFRESH_100NS ? 1 : 0;
  }

  private static void endAsNoteOn(byte[] message) {
    if ((message[0] & KIND) == NOTE_OFF) {
      message[0] = (byte) (NOTE_ON | message[0] & CHANNEL);
      message[2] = 0;
    }
  }

  /** {@return whether bytes leave as they were given} */
  boolean isOff() {
    return mode == Mode.OFF;
  }

  /** {@return whether the receiver knows the status of an event, so that it may be left out} */
  boolean isKnown(DMusKernelEvent event) {
    return mode != Mode.OFF && isWhole(event) && statusOf(event) == status;
  }

  /** Says how many bytes of an event need not be sent right after another. */
  int omitAfter(DMusKernelEvent before, DMusKernelEvent event) {
    if (mode == Mode.OFF || !isWhole(before) || !isWhole(event)) {
      return 0;
    }
    return statusOf(before) == statusOf(event) ? 1 : 0;
  }

  private static boolean isWhole(DMusKernelEvent event) {
    return Messages.isChannelMessage(event);
  }

  /** {@return the status that a message of a channel leaves with} */
  int statusOf(DMusKernelEvent event) {
    byte[] message = event.bytes();
    boolean isRewritten = mode == Mode.NOTES && (message[0] & KIND) == NOTE_OFF;
    return isRewritten ? NOTE_ON | message[0] & CHANNEL : message[0] & 0xFF;
  }

  /** Notes that an event was sent whole, but for what {@link #omit} said. */
  void sent(DMusKernelEvent event, int omitted, long now100ns) {
    if (mode == Mode.OFF) {
      return;
    }
    if (omitted > 0) {
      savedBytes.lazySet(savedBytes.get() + omitted);
    } else if (isWhole(event)) {
      status = event.bytes()[0] & 0xFF;
      told100ns = now100ns;
    } else if (!Messages.isRealTime(event)) {
      forget();
    }
  }

  /** Has the next message carry its status: the receiver was told something else. */
  void forget() {
    status = NONE;
  }

  /** {@return bytes that were left out; [any]} */
  long savedBytes() {
    return savedBytes.get();
  }
}
