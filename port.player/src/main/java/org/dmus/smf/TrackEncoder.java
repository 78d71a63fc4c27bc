package org.dmus.smf;

import java.util.Arrays;

/** Encodes the events of one track into a growing buffer. */
final class TrackEncoder {
  private static final int MAX_DELTA = 0x0FFFFFFF;

  private final boolean runningStatus;
  private byte[] buffer = new byte[4096];
  private int size;
  private long lastTick;
  private int running;

  TrackEncoder(boolean runningStatus) {
    this.runningStatus = runningStatus;
  }

  void startTrack() {
    lastTick = 0;
    running = 0;
  }

  /** A channel message with its status byte. */
  void channel(long tick, byte[] message, int offset, int length) {
    delta(tick);
    int status = message[offset];
    int skipped = runningStatus && status == running ? 1 : 0;
    running = status;
    bytes(message, offset + skipped, length - skipped);
  }

  /** A packet that starts with F0 or F7, and the bytes behind its length. */
  void packet(long tick, int status, byte[] data, int offset, int length) {
    delta(tick);
    running = 0;
    put(status);
    quantity(length);
    bytes(data, offset, length);
  }

  void meta(long tick, int type, byte[] data) {
    delta(tick);
    running = 0;
    put(0xFF);
    put(type);
    quantity(data.length);
    bytes(data, 0, data.length);
  }

  /** Time never goes back, and a delta holds 28 bits: empty texts fill longer pauses. */
  private void delta(long tick) {
    while (tick - lastTick > MAX_DELTA) {
      quantity(MAX_DELTA);
      lastTick += MAX_DELTA;
      put(0xFF);
      put(MetaType.TEXT);
      put(0);
      running = 0;
    }
    quantity((int) Math.max(0, tick - lastTick));
    lastTick = Math.max(tick, lastTick);
  }

  private void quantity(int value) {
    for (int shift = 21; shift > 0; shift -= 7) {
      if (value >>> shift != 0) {
        put(value >>> shift & 0x7F | 0x80);
      }
    }
    put(value & 0x7F);
  }

  private void put(int value) {
    reserve(1);
    buffer[size++] = (byte) value;
  }

  private void bytes(byte[] source, int offset, int length) {
    reserve(length);
    System.arraycopy(source, offset, buffer, size, length);
    size += length;
  }

  private void reserve(int more) {
    if (size + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + more));
    }
  }

  long lastTick() {
    return lastTick;
  }

  int size() {
    return size;
  }

  byte[] buffer() {
    return buffer;
  }

  void clear() {
    size = 0;
  }
}
