package org.dmus.mpu401.chip;

/** Bytes on their way at 31,250 baud, 8N1: one after the other, 320 µs each. Not thread-safe. */
final class MidiLine {
  static final long NEVER = Long.MAX_VALUE;

  private static final long BYTE_NANOS = 320_000;

  private final ByteFifo bytes = new ByteFifo();
  private long endNanos;

  int size() {
    return bytes.size();
  }

  /** Sends a byte behind those that are on their way; when there is none, at once. */
  void send(int value, long nowNanos) {
    if (bytes.isEmpty()) {
      endNanos = nowNanos + BYTE_NANOS;
    }
    bytes.add(value);
  }

  /** {@return when the next byte is over; {@link #NEVER} when there is none} */
  long nextNanos() {
    return bytes.isEmpty() ? NEVER : endNanos;
  }

  /** Takes the byte out that is over. */
  int take() {
    endNanos += BYTE_NANOS;
    return bytes.remove();
  }

  void clear() {
    bytes.clear();
  }
}
