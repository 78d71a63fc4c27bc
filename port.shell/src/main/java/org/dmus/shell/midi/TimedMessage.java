package org.dmus.shell.midi;

/**
 * A MIDI message that is to be sent.
 *
 * @param delay100ns how long after the first, 100 ns
 * @param bytes a whole message
 */
public record TimedMessage(long delay100ns, byte[] bytes) {

  /** Copies the bytes. */
  public TimedMessage {
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  static TimedMessage of(long delay100ns, int... bytes) {
    byte[] message = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      message[i] = (byte) bytes[i];
    }
    return new TimedMessage(delay100ns, message);
  }
}
