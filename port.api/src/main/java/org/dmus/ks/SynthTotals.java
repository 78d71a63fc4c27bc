package org.dmus.ks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a synthesizer counted since it entered RUN, {@value #BYTES} bytes: { u32 peakVoices, u32
 * reserved, then five u64 }.
 *
 * @param peakVoices most voices that sounded at once, those that fade included
 * @param stolenNotes notes that were cut short to make room for others
 * @param lostNotes notes that never sounded for want of a voice
 * @param missingNotes notes of programs that no bank has ({@link MissingProgram}), or of keys and
 *     velocities that their instrument does not have
 * @param lostMessages messages that were lost because too many waited for their time
 * @param damagedMessages system exclusive messages that were ignored: a wrong checksum, cut off, or
 *     a tuning program too many
 */
public record SynthTotals(
    int peakVoices,
    long stolenNotes,
    long lostNotes,
    long missingNotes,
    long lostMessages,
    long damagedMessages) {

  /** Size of the structure, bytes. */
  public static final int BYTES = 48;

  /** {@return the structure, {@value #BYTES} bytes} */
  public ByteBuffer toBytes() {
    ByteBuffer b = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    b.putInt(peakVoices).putInt(0).putLong(stolenNotes).putLong(lostNotes).putLong(missingNotes);
    b.putLong(lostMessages).putLong(damagedMessages);
    return b.rewind();
  }

  /**
   * Reads the structure.
   *
   * @param bytes at least {@value #BYTES} bytes from the position on
   */
  public static SynthTotals from(ByteBuffer bytes) {
    ByteBuffer b = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    int peakVoices = b.getInt();
    b.getInt();
    return new SynthTotals(
        peakVoices, b.getLong(), b.getLong(), b.getLong(), b.getLong(), b.getLong());
  }
}
