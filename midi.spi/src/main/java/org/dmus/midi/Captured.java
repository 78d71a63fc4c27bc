package org.dmus.midi;

import java.io.IOException;
import java.nio.ByteBuffer;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.SysexMessage;

/** Makes messages of Java Sound of captured bytes. */
final class Captured {
  private Captured() {}

  /** What begins with a data byte goes on with a long message. */
  static MidiMessage message(ByteBuffer bytes) throws IOException {
    byte[] data = new byte[bytes.remaining()];
    bytes.get(data);
    int status = data[0] & 0xFF;
    try {
      if (status < 0x80) {
        return new SysexMessage(SysexMessage.SPECIAL_SYSTEM_EXCLUSIVE, data, data.length);
      }
      if (status == SysexMessage.SYSTEM_EXCLUSIVE) {
        return new SysexMessage(data, data.length);
      }
      int first = data.length > 1 ? data[1] : 0;
      return new ShortMessage(status, first, data.length > 2 ? data[2] : 0);
    } catch (InvalidMidiDataException e) {
      throw new IOException("captured what is no message: " + e.getMessage(), e);
    }
  }
}
