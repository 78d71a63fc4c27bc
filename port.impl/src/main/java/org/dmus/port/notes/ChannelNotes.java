package org.dmus.port.notes;

import java.util.Arrays;

/** The notes that are on and the pedals that are down on the 16 channels of one channel group. */
public final class ChannelNotes {
  /** What a message begins. */
  static final int NOTHING = 0;

  /** It begins a note. */
  static final int NOTE = 1;

  /** It presses a pedal. */
  static final int PEDAL = 2;

  private static final int CHANNELS = 16;
  private static final int NOTE_OFF = 0x80;
  private static final int NOTE_ON = 0x90;
  private static final int CONTROLLER = 0xB0;
  private static final int ALL_SOUND_OFF = 120;
  private static final int RESET_ALL_CONTROLLERS = 121;

  /** This and what follows it - omni, mono and poly mode - end every note of the channel. */
  private static final int ALL_NOTES_OFF = 123;

  /** Velocity of a note-off that says nothing else (MIDI 1.0). */
  private static final int RELEASE_VELOCITY = 64;

  /** Sustain, sostenuto, hold 2: what keeps a note sounding after its end. */
  private static final int[] PEDALS = {64, 66, 69};

  /** Two longs a channel: one bit a key. */
  private final long[] notes = new long[CHANNELS * 2];

  /** One bit a pedal of {@link #PEDALS}. */
  private final byte[] pedals = new byte[CHANNELS];

  /** Returns what a message of three bytes begins: {@link #NOTE}, {@link #PEDAL} or nothing. */
  static int begins(byte[] message) {
    int kind = message[0] & 0xF0;
    if (kind == NOTE_ON) {
      return message[2] == 0 ? NOTHING : NOTE;
    }
    boolean pressed = kind == CONTROLLER && message[2] >= 64 && pedal(message[1]) != 0;
    return pressed ? PEDAL : NOTHING;
  }

  /** Returns whether a message ends whatever there is on its channel. */
  public static boolean isChannelMode(byte[] message) {
    return (message[0] & 0xF0) == CONTROLLER && (message[1] & 0x7F) >= ALL_SOUND_OFF;
  }

  /** Returns whether a message of three bytes ends a note, and nothing else. */
  public static boolean isNoteOff(byte[] message) {
    int kind = message[0] & 0xF0;
    return kind == NOTE_OFF || kind == NOTE_ON && message[2] == 0;
  }

  /** Returns whether a message of three bytes may end a note, or release a pedal. */
  public static boolean mayEnd(byte[] message) {
    int kind = message[0] & 0xF0;
    return kind == NOTE_OFF
        || kind == NOTE_ON && message[2] == 0
        || kind == CONTROLLER && (isChannelMode(message) || isRelease(message));
  }

  private static boolean isRelease(byte[] message) {
    return message[2] < 64 && pedal(message[1]) != 0;
  }

  private static int pedal(int controller) {
    for (int i = 0; i < PEDALS.length; i++) {
      if (PEDALS[i] == controller) {
        return 1 << i;
      }
    }
    return 0;
  }

  /** Notes a note or a pedal that begins. */
  void begin(byte[] message) {
    int channel = message[0] & 0x0F;
    int data1 = message[1] & 0x7F;
    if ((message[0] & 0xF0) == NOTE_ON) {
      notes[channel * 2 + (data1 >>> 6)] |= 1L << data1;
    } else {
      pedals[channel] |= (byte) pedal(data1);
    }
  }

  /**
   * Notes the end of what a message ends.
   *
   * @param message three bytes that begin nothing
   * @param to keeps what ended; may be null
   * @return whether anything ended
   */
  boolean end(byte[] message, ChannelNotes to) {
    int channel = message[0] & 0x0F;
    int data1 = message[1] & 0x7F;
    return switch (message[0] & 0xF0) {
      case NOTE_OFF, NOTE_ON -> endNotes(channel * 2 + (data1 >>> 6), 1L << data1, to);
      case CONTROLLER -> endByController(channel, data1, to);
      default -> false;
    };
  }

  private boolean endByController(int channel, int controller, ChannelNotes to) {
    if (controller == ALL_SOUND_OFF || controller >= ALL_NOTES_OFF) {
      return endNotes(channel * 2, -1L, to) | endNotes(channel * 2 + 1, -1L, to);
    }
    return endPedals(channel, controller == RESET_ALL_CONTROLLERS ? ~0 : pedal(controller), to);
  }

  private boolean endNotes(int word, long mask, ChannelNotes to) {
    long ended = notes[word] & mask;
    notes[word] &= ~mask;
    if (to != null) {
      to.notes[word] |= ended;
    }
    return ended != 0;
  }

  private boolean endPedals(int channel, int mask, ChannelNotes to) {
    int ended = pedals[channel] & mask;
    pedals[channel] &= (byte) ~mask;
    if (to != null) {
      to.pedals[channel] |= (byte) ended;
    }
    return ended != 0;
  }

  /** Returns whether the note, or the pedal, of a message of three bytes is on. */
  boolean holds(byte[] message) {
    int channel = message[0] & 0x0F;
    int data1 = message[1] & 0x7F;
    return (message[0] & 0xF0) == CONTROLLER
        ? (pedals[channel] & pedal(data1)) != 0
        : (notes[channel * 2 + (data1 >>> 6)] & 1L << data1) != 0;
  }

  /** Moves what the channels of a mask hold. */
  void move(int channelMask, ChannelNotes to) {
    for (int channel = 0; channel < CHANNELS; channel++) {
      if ((channelMask & 1 << channel) != 0) {
        endNotes(channel * 2, -1L, to);
        endNotes(channel * 2 + 1, -1L, to);
        endPedals(channel, ~0, to);
      }
    }
  }

  /** Adds what another one holds. */
  void add(ChannelNotes other) {
    for (int word = 0; word < notes.length; word++) {
      notes[word] |= other.notes[word];
    }
    for (int channel = 0; channel < CHANNELS; channel++) {
      pedals[channel] |= other.pedals[channel];
    }
  }

  /** Forgets what another one, if there is one, holds too. */
  void subtract(ChannelNotes other) {
    for (int word = 0; other != null && word < notes.length; word++) {
      notes[word] &= ~other.notes[word];
    }
    for (int channel = 0; other != null && channel < CHANNELS; channel++) {
      pedals[channel] &= (byte) ~other.pedals[channel];
    }
  }

  /** Forgets everything. */
  void clear() {
    Arrays.fill(notes, 0);
    Arrays.fill(pedals, (byte) 0);
  }

  /** Returns whether it holds neither note nor pedal. */
  boolean isEmpty() {
    long any = 0;
    for (long word : notes) {
      any |= word;
    }
    for (byte down : pedals) {
      any |= down;
    }
    return any == 0;
  }

  /** Returns how many notes are on. */
  int sounding() {
    int count = 0;
    for (long word : notes) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /** Pays what is owed; what cannot be sent stays. Returns the number of note-offs paid. */
  int settle(int group, NoteLedger.Debt debt) {
    int paid = 0;
    for (int channel = 0; channel < CHANNELS; channel++) {
      settlePedals(group, channel, debt);
      paid += settle(group, channel, 0, debt) + settle(group, channel, 1, debt);
    }
    return paid;
  }

  private void settlePedals(int group, int channel, NoteLedger.Debt debt) {
    for (int i = 0; i < PEDALS.length; i++) {
      if ((pedals[channel] & 1 << i) != 0 && debt.pay(group, CONTROLLER | channel, PEDALS[i], 0)) {
        pedals[channel] &= (byte) ~(1 << i);
      }
    }
  }

  private int settle(int group, int channel, int half, NoteLedger.Debt debt) {
    int word = channel * 2 + half;
    int paid = 0;
    for (long left = notes[word]; left != 0; left &= left - 1) {
      int key = half * Long.SIZE + Long.numberOfTrailingZeros(left);
      if (debt.pay(group, NOTE_OFF | channel, key, RELEASE_VELOCITY)) {
        notes[word] &= ~(1L << key);
        paid++;
      }
    }
    return paid;
  }

  /** Ends whatever may sound on a channel; returns whether that could be sent. */
  static boolean settleAll(int group, int channel, NoteLedger.Debt debt) {
    for (int pedal : PEDALS) {
      if (!debt.pay(group, CONTROLLER | channel, pedal, 0)) {
        return false;
      }
    }
    return debt.pay(group, CONTROLLER | channel, ALL_NOTES_OFF, 0);
  }
}
