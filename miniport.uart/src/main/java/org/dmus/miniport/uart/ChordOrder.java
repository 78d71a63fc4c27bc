package org.dmus.miniport.uart;

import org.dmus.mxf.DMusKernelEvent;

/**
 * In which order the messages of one instant leave, for a line needs a millisecond for each. Those
 * of one channel stay in the order they were given in; what is no whole message of a channel stays
 * where it is. [data path]
 */
final class ChordOrder {

  private static final int DRUMS = 9;
  private static final int CHANNELS = 16;
  private static final int NOTE_OFF = 0x80;
  private static final int NOTE_ON = 0x90;
  private static final int KIND = 0xF0;
  private static final int CHANNEL = 0x0F;

  /** Which order. */
  enum Mode {
    /** As they were given. */
    GIVEN,
    /** What ends notes, then drums, then the rest channel by channel. */
    DRUMS,
    /** Drums, then the rest channel by channel, so that little is said twice: ChannelOrder. */
    CHANNELS
  }

  private ChordOrder() {}

  /**
   * {@return whether the order of two messages, the first of which was given first, matters not}
   */
  static boolean mayPass(DMusKernelEvent first, DMusKernelEvent second) {
    return areOfOneInstant(first, second) && channel(first) != channel(second);
  }

  /** {@return whether both are whole messages of channels, of one instant} */
  static boolean areOfOneInstant(DMusKernelEvent first, DMusKernelEvent second) {
    return Messages.isChannelMessage(first)
        && Messages.isChannelMessage(second)
        && first.presTime100ns() == second.presTime100ns();
  }

  /** {@return its place in a chord: lower ones leave first} */
  static int rank(Mode mode, DMusKernelEvent message) {
    if (mode == Mode.GIVEN) {
      return 0;
    }
    if (mode == Mode.DRUMS && endsNote(message.bytes())) {
      return channel(message);
    }
    return CHANNELS + (isDrum(message) ? 0 : 1 + channel(message));
  }

  /** {@return whether a message of a channel is for the drums} */
  static boolean isDrum(DMusKernelEvent message) {
    return channel(message) == DRUMS;
  }

  private static boolean endsNote(byte[] message) {
    int kind = message[0] & KIND;
    return kind == NOTE_OFF || kind == NOTE_ON && message[2] == 0;
  }

  static int channel(DMusKernelEvent message) {
    return message.bytes()[0] & CHANNEL;
  }
}
