package org.dmus.miniport.line;

import org.dmus.mxf.DMusKernelEvent;

/**
 * The channels whose notes would hang because their note-offs have not left when the stream stops.
 * Each is owed a sustain-off and an all-notes-off (MIDI 1.0, channel mode messages).
 */
public final class OwedSilence {

  /** Where it is paid. */
  public interface Payee {
    /**
     * Takes messages for which there is always room. [data path], [engine]
     *
     * @param bytes whole messages, from 0 on
     * @param length how many bytes
     */
    void writeReserved(byte[] bytes, int length);
  }

  /** Bytes that all 16 channels need. */
  public static final int MAX_BYTES = 16 * 6;

  private static final int NOTE_OFF = 0x80;
  private static final int NOTE_ON = 0x90;
  private static final int CONTROL_CHANGE = 0xB0;
  private static final int SUSTAIN = 64;
  private static final int ALL_NOTES_OFF = 123;

  private final byte[] message = {0, SUSTAIN, 0, 0, ALL_NOTES_OFF, 0};
  private int channels;

  /** Owes nothing. */
  public OwedSilence() {}

  /**
   * Notes the channels that events which were not sent would have silenced.
   *
   * @param chain the events, or null
   */
  public void owe(DMusKernelEvent chain) {
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      if (e.isPackage()) {
        owe(e.packageHead());
      } else if (e.eventBytes() == 3 && silences(e.bytes())) {
        channels |= 1 << (e.bytes()[0] & 0x0F);
      }
    }
  }

  private static boolean silences(byte[] message) {
    return switch (message[0] & 0xF0) {
      case NOTE_OFF -> true;
      case NOTE_ON -> message[2] == 0;
      case CONTROL_CHANGE -> message[1] == SUSTAIN;
      default -> false;
    };
  }

  /**
   * Sends what is owed.
   *
   * @param line where to
   */
  public void pay(Payee line) {
    for (int channel = 0; channels != 0; channel++, channels >>>= 1) {
      if ((channels & 1) != 0) {
        message[0] = (byte) (CONTROL_CHANGE | channel);
        message[3] = message[0];
        line.writeReserved(message, message.length);
      }
    }
  }
}
