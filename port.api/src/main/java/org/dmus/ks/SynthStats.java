package org.dmus.ks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * SYNTH_STATS, 28 bytes; zeroed on every entry to RUN.
 *
 * @param validStats which fields are meant, {@code VALID_*}
 * @param voices average number of sounding voices
 * @param totalCpu CPU, percent x 100
 * @param cpuPerVoice CPU for each voice, percent x 100
 * @param lostNotes notes lost in the last second
 * @param freeMemory free sample memory, bytes
 * @param peakVolume peak level, dB x 100
 */
public record SynthStats(
    int validStats,
    int voices,
    int totalCpu,
    int cpuPerVoice,
    int lostNotes,
    int freeMemory,
    int peakVolume) {

  /** Size of the structure, bytes. */
  public static final int BYTES = 28;

  /** Field voices is meant. */
  public static final int VALID_VOICES = 0x01;

  /** Field totalCpu is meant. */
  public static final int VALID_TOTAL_CPU = 0x02;

  /** Field cpuPerVoice is meant. */
  public static final int VALID_CPU_PER_VOICE = 0x04;

  /** Field lostNotes is meant. */
  public static final int VALID_LOST_NOTES = 0x08;

  /** Field peakVolume is meant. */
  public static final int VALID_PEAK_VOLUME = 0x10;

  /** Field freeMemory is meant. */
  public static final int VALID_FREE_MEMORY = 0x20;

  /** {@return the structure, {@value #BYTES} bytes} */
  public ByteBuffer toBytes() {
    ByteBuffer b = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    b.putInt(validStats).putInt(voices).putInt(totalCpu).putInt(cpuPerVoice);
    b.putInt(lostNotes).putInt(freeMemory).putInt(peakVolume);
    return b.rewind();
  }

  /**
   * Reads the structure.
   *
   * @param bytes at least {@value #BYTES} bytes from the position on
   */
  public static SynthStats from(ByteBuffer bytes) {
    ByteBuffer b = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    return new SynthStats(
        b.getInt(), b.getInt(), b.getInt(), b.getInt(), b.getInt(), b.getInt(), b.getInt());
  }
}
