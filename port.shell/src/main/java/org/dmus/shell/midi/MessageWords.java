package org.dmus.shell.midi;

import java.util.HexFormat;

/**
 * Puts MIDI messages into words. Middle C (60) is C4; channels and programs count from 1, as on
 * front panels.
 */
public final class MessageWords {
  private static final int DATA = 0x7F;
  private static final int PITCH_BEND_CENTRE = 0x2000;

  private MessageWords() {}

  /**
   * Returns what a message says.
   *
   * @param head its first bytes
   * @param bytes length of the message, or of a whole chain that begins with it
   */
  public static String of(byte[] head, int bytes) {
    if (head.length == 0) {
      return "nothing";
    }
    int status = head[0] & 0xFF;
    if (status < 0x80 || status == 0xF0 || head.length < ShortMessages.length(status)) {
      return (status == 0xF0 ? "sysex " : "data ") + size(bytes) + ": " + hex(head, bytes);
    }
    String words = status < 0xF0 ? channelMessage(head) : ShortMessages.system(status, head);
    int more = bytes - ShortMessages.length(status);
    return more > 0 ? words + ", and " + size(more) + " more" : words;
  }

  private static String channelMessage(byte[] head) {
    int data = head[1] & DATA;
    int second = head.length > 2 ? head[2] & DATA : 0;
    String words =
        switch (head[0] & 0xF0) {
          case 0x80 -> "note off " + KeyName.of(data) + " v" + second;
          case 0x90 -> (second == 0 ? "note off " : "note on ") + KeyName.of(data) + " v" + second;
          case 0xA0 -> "key pressure " + KeyName.of(data) + " " + second;
          case 0xB0 -> ControlNames.of(data) + " " + second;
          case 0xC0 -> "program " + (data + 1);
          case 0xD0 -> "channel pressure " + data;
          default -> "pitch bend %+d".formatted(ShortMessages.word(head) - PITCH_BEND_CENTRE);
        };
    return words + " ch " + ((head[0] & 0x0F) + 1);
  }

  private static String size(int bytes) {
    return bytes + (bytes == 1 ? " byte" : " bytes");
  }

  private static String hex(byte[] head, int bytes) {
    String text = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(head);
    return bytes > head.length ? text + " ..." : text;
  }
}
