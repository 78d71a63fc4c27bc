package org.dmus.miniport.javasound;

import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.Receiver;
import javax.sound.midi.ShortMessage;

/**
 * Gives a receiver the messages of events, each whole. There are two, used again for each: a
 * receiver has read a message when {@code send} returns. On the thread of the device.
 */
final class WholeMessages {
  /** The longest system exclusive that is one message: 64 KiB, its F0 and its F7. */
  static final int LONGEST = 65_536 + 2;

  private static final long AT_ONCE = -1;
  private static final int STATUS = 0x80;
  private static final int SYSTEM = 0xF0;
  private static final int END_OF_SYSEX = 0xF7;
  private static final int FIRST_REAL_TIME = 0xF8;

  private Receiver receiver;
  private final ShortMessage shortMessage = new ShortMessage();
  private final LongMessage longMessage = new LongMessage(LONGEST);
  private int running;
  private long messages;
  private long lostBytes;

  /** Goes on with a receiver; what was begun for another is dropped. */
  void to(Receiver next) {
    drop();
    running = 0;
    receiver = next;
  }

  long messages() {
    return messages;
  }

  long lostBytes() {
    return lostBytes;
  }

  /**
   * Takes the bytes of an event.
   *
   * @param bytes the bytes, from 0 on
   * @param count how many
   * @param isComplete whether a message ends with them
   * @throws IllegalStateException when the receiver is closed
   */
  void take(byte[] bytes, int count, boolean isComplete) {
    int first = bytes[0] & 0xFF;
    if (LongMessage.begins(bytes, 0)) {
      drop();
      takeLong(bytes, count, isComplete);
    } else if (!longMessage.isEmpty() && (first < STATUS || first == END_OF_SYSEX)) {
      takeLong(bytes, count, isComplete);
    } else {
      takeShort(bytes, count);
    }
  }

  /** System exclusive without its end is no message. */
  private void drop() {
    lostBytes += longMessage.getLength();
    longMessage.clear();
  }

  private void takeLong(byte[] bytes, int count, boolean isComplete) {
    int done = longMessage.append(bytes, 0, count);
    while (done < count) {
      send(longMessage);
      longMessage.goOn();
      done += longMessage.append(bytes, done, count - done);
    }
    if (longMessage.isEnded()) {
      send(longMessage);
      longMessage.clear();
    } else if (isComplete) {
      drop();
    }
  }

  private void takeShort(byte[] bytes, int count) {
    int at = 0;
    while (at < count) {
      int status = bytes[at] & 0xFF;
      boolean isData = status < STATUS;
      status = isData ? running : status;
      at += isData ? 0 : 1;
      int data = dataBytes(status);
      if (status == 0 || at + data > count) {
        lostBytes += count - at + (isData ? 0 : 1);
        return;
      }
      sendShort(status, data > 0 ? bytes[at] : 0, data > 1 ? bytes[at + 1] : 0, 1 + data);
      at += data;
    }
  }

  private static int dataBytes(int status) {
    return switch (status & 0xF0) {
      case 0xC0, 0xD0 -> 1;
      case 0xF0 -> status == 0xF2 ? 2 : status == 0xF1 || status == 0xF3 ? 1 : 0;
      default -> 2;
    };
  }

  private void sendShort(int status, int data1, int data2, int length) {
    if (status < FIRST_REAL_TIME) {
      drop(); // any other status ends system exclusive
      running = status < SYSTEM ? status : 0;
    }
    try {
      shortMessage.setMessage(status, data1, data2);
      send(shortMessage);
    } catch (InvalidMidiDataException e) {
      lostBytes += length; // F4, F5, or data that are none
    }
  }

  private void send(MidiMessage message) {
    receiver.send(message, AT_ONCE);
    messages++;
  }
}
