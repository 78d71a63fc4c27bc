package org.dmus.link.javasound;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.SysexMessage;

/**
 * Makes messages of bytes (MIDI 1.0): running status, real-time bytes anywhere, system exclusive as
 * long as it gets. What is no message is dropped.
 */
final class MessageMaker {
  private static final int STATUS = 0x80;
  private static final int SYSEX = 0xF0;
  private static final int END_OF_SYSEX = 0xF7;
  private static final int FIRST_REAL_TIME = 0xF8;
  private static final int NONE = 0;

  private final Consumer<MidiMessage> messages;
  private final ByteArrayOutputStream sysex = new ByteArrayOutputStream();
  private final int[] data = new int[2];
  private int status = NONE;
  private int have;

  MessageMaker(Consumer<MidiMessage> messages) {
    this.messages = messages;
  }

  /** Takes a byte, 0..255. */
  void take(int value) {
    if (value >= FIRST_REAL_TIME) {
      send(value, 0, 0);
    } else if (value == END_OF_SYSEX) {
      endSysex();
    } else if (value >= STATUS) {
      begin(value);
    } else if (status == SYSEX) {
      sysex.write(value);
    } else if (status != NONE) {
      data(value);
    }
  }

  private void begin(int value) {
    sysex.reset();
    have = 0;
    status = value;
    if (value == SYSEX) {
      sysex.write(value);
    } else if (dataBytes() == 0) {
      finish();
    }
  }

  private void data(int value) {
    data[have++] = value;
    if (have == dataBytes()) {
      finish();
    }
  }

  private void finish() {
    send(status, have > 0 ? data[0] : 0, have > 1 ? data[1] : 0);
    have = 0;
    if (status >= SYSEX) {
      status = NONE; // system common ends running status
    }
  }

  private void endSysex() {
    if (status == SYSEX) {
      sysex.write(END_OF_SYSEX);
      byte[] bytes = sysex.toByteArray();
      sysex.reset();
      status = NONE;
      give(() -> new SysexMessage(bytes, bytes.length));
    }
  }

  private int dataBytes() {
    return switch (status & 0xF0) {
      case 0xC0, 0xD0 -> 1;
      case 0xF0 -> status == 0xF2 ? 2 : status == 0xF1 || status == 0xF3 ? 1 : 0;
      default -> 2;
    };
  }

  private void send(int first, int second, int third) {
    give(() -> new ShortMessage(first, second, third));
  }

  /** What makes a message. */
  private interface Making {
    MidiMessage make() throws InvalidMidiDataException;
  }

  private void give(Making making) {
    try {
      messages.accept(making.make());
    } catch (InvalidMidiDataException e) {
      return; // an undefined status byte, F4 or F5: no message
    }
  }
}
