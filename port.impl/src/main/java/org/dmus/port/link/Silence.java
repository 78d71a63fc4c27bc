package org.dmus.port.link;

import java.io.ByteArrayOutputStream;

/**
 * The bytes that silence whatever is at the other end of a cable (MIDI 1.0, channel mode messages).
 */
final class Silence {
  private static final int CHANNELS = 16;
  private static final int CONTROL_CHANGE = 0xB0;
  private static final int SUSTAIN = 64;
  private static final int ALL_NOTES_OFF = 123;

  private Silence() {}

  /** {@return pedal up and all notes off, for each channel} */
  static byte[] ofAllChannels() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int channel = 0; channel < CHANNELS; channel++) {
      for (int controller : new int[] {SUSTAIN, ALL_NOTES_OFF}) {
        bytes.write(CONTROL_CHANGE | channel);
        bytes.write(controller);
        bytes.write(0);
      }
    }
    return bytes.toByteArray();
  }
}
