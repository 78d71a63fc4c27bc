package org.dmus.tck.miniport;

/** The long buffers of a {@link TestPool}. */
final class LongBuffers {
  static final int BYTES = 4_096;
  private static final int COUNT = 64;

  private final byte[][] buffers = new byte[COUNT][BYTES];
  private final boolean[] out = new boolean[COUNT];

  int used() {
    int used = 0;
    for (boolean isOut : out) {
      used += isOut ? 1 : 0;
    }
    return used;
  }

  byte[] take() {
    for (int i = 0; i < COUNT; i++) {
      if (!out[i]) {
        out[i] = true;
        return buffers[i];
      }
    }
    return null;
  }

  boolean giveBack(byte[] buffer) {
    for (int i = 0; i < COUNT; i++) {
      if (buffers[i] == buffer && out[i]) {
        out[i] = false;
        return true;
      }
    }
    return false;
  }
}
