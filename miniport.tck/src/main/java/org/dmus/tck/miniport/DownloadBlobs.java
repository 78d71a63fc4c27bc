package org.dmus.tck.miniport;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The smallest downloads that sound: a wave, and an instrument that plays it (dmdls.h). */
final class DownloadBlobs {
  /** Patch of the instrument: program 5, CC32 = 1, CC0 = 2. */
  static final int PATCH = 5 | 1 << 8 | 2 << 16;

  private static final int INFO_BYTES = 16;
  private static final int TYPE_INSTRUMENT = 1;
  private static final int TYPE_WAVE = 2;
  private static final int RATE = 44_100;
  private static final int SAMPLES = 2 * RATE;
  private static final int NOW = 0x80000000; // a time of zero, in time cents
  private static final int FULL = 1_000 << 16;

  private DownloadBlobs() {}

  /** Returns a wave of 2 s, loud, with a guard sample. */
  static ByteBuffer wave(int id) {
    ByteBuffer b = blob(TYPE_WAVE, id, 30 + 2, 4 + 2 * (SAMPLES + 1));
    b.putInt(0).putInt(0).putInt(1);
    b.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
    b.putShort((short) 2).putShort((short) 16).putShort((short) 0).putShort((short) 0);
    b.putInt(2 * SAMPLES);
    for (int i = 0; i < SAMPLES; i++) {
      b.putShort((short) (20_000 * Math.sin(i * 0.2)));
    }
    return b.putShort((short) 0).rewind();
  }

  /** Returns an instrument of {@link #PATCH} with one region on every key. */
  static ByteBuffer instrument(int waveId) {
    ByteBuffer b = blob(TYPE_INSTRUMENT, 1_000, 24, 56, 8, 80);
    b.putInt(PATCH).putInt(1).putInt(2).putInt(0).putInt(0).putInt(0);
    b.putShort((short) 0).putShort((short) 127).putShort((short) 0).putShort((short) 127);
    b.putInt(0).putInt(0).putInt(0).putInt(0);
    b.putInt(0).putInt(1).putInt(waveId);
    b.putInt(20).putShort((short) 60).putShort((short) 0).putInt(0).putInt(0).putInt(0);
    b.putInt(3).putInt(0);
    b.putInt(0).putInt(NOW).putInt(0).putInt(0).putInt(0).putInt(0); // LFO
    b.putInt(NOW).putInt(NOW).putInt(FULL).putInt(NOW).putInt(0).putInt(0); // volume
    b.putInt(NOW).putInt(NOW).putInt(0).putInt(NOW).putInt(0).putInt(0).putInt(0); // pitch
    return b.putInt(0).rewind(); // pan
  }

  /** Returns a blob with its header and offset table, positioned at its first structure. */
  private static ByteBuffer blob(int type, int id, int... structures) {
    int start = INFO_BYTES + structures.length * Integer.BYTES;
    int size = start;
    for (int bytes : structures) {
      size += bytes;
    }
    ByteBuffer b = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    b.putInt(type).putInt(id).putInt(structures.length).putInt(size);
    for (int bytes : structures) {
      b.putInt(start);
      start += bytes;
    }
    return b;
  }
}
