package org.dmus.player;

import java.util.Arrays;
import org.dmus.smf.EventCursor;
import org.dmus.smf.MidiBytes;

/**
 * The whole MIDI messages of a song, in playing order: meta events are left out, the packets of a
 * system exclusive message are put together, escapes are split.
 */
final class SongMessages {
  /** Longest system exclusive message, in bytes. */
  private static final int MAX_SYSEX_BYTES = 4 << 20;

  private final EventCursor events;
  private byte[] bytes = new byte[1024];
  private int offset;
  private int length;

  /** End of what the buffer holds: of unsplit escape bytes, or of an unfinished sysex. */
  private int filled;

  private boolean inSysex;
  private long incomplete;

  SongMessages(EventCursor events) {
    this.events = events;
  }

  /** Goes to the next message; false at the end of the song. */
  boolean next() {
    offset += length;
    length = 0;
    while (inSysex || !split()) {
      if (!events.next()) {
        dropSysex();
        return false;
      }
      if (take()) {
        return true;
      }
    }
    return true;
  }

  private boolean take() {
    return switch (events.kind()) {
      case CHANNEL -> takeWhole();
      case SYSEX -> takeSysex();
      case ESCAPE -> takeEscape();
      case META -> false;
    };
  }

  private boolean takeWhole() {
    dropSysex();
    fill(0);
    return deliver();
  }

  private boolean takeSysex() {
    dropSysex();
    fill(0);
    inSysex = bytes[filled - 1] != (byte) 0xF7;
    return !inSysex && deliver();
  }

  private boolean takeEscape() {
    if (!inSysex) {
      fill(0);
      return split();
    }
    if (filled + events.messageLength() > MAX_SYSEX_BYTES) {
      dropSysex();
      return false;
    }
    fill(filled);
    inSysex = bytes[filled - 1] != (byte) 0xF7;
    return !inSysex && deliver();
  }

  private void fill(int at) {
    int end = at + events.messageLength();
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
    }
    events.copyMessage(bytes, at);
    offset = 0;
    filled = end;
  }

  private boolean deliver() {
    offset = 0;
    length = filled;
    return true;
  }

  /** Takes the next message out of the escape bytes that are left. */
  private boolean split() {
    while (offset < filled) {
      int status = bytes[offset] & 0xFF;
      if (status >= 0x80 && status != 0xF7) {
        length = status == 0xF0 ? sysexLength() : 1 + MidiBytes.dataLength(status);
        if (offset + length <= filled && (status == 0xF0 || hasDataOnly())) {
          return true;
        }
        length = 0;
      }
      offset++;
      incomplete++;
    }
    return false;
  }

  private boolean hasDataOnly() {
    for (int i = offset + 1; i < offset + length; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private int sysexLength() {
    int end = offset;
    while (end < filled && bytes[end] != (byte) 0xF7) {
      end++;
    }
    return end + 1 - offset;
  }

  private void dropSysex() {
    if (inSysex) {
      incomplete++;
    }
    inSysex = false;
    offset = 0;
    filled = 0;
  }

  byte[] bytes() {
    return bytes;
  }

  int offset() {
    return offset;
  }

  int length() {
    return length;
  }

  long time100ns() {
    return events.time100ns();
  }

  int port() {
    return events.port();
  }

  /** Messages without their end, and bytes that belong to no message. */
  long incomplete() {
    return incomplete;
  }
}
