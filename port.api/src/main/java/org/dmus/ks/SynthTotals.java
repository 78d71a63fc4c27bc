package org.dmus.ks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a synthesizer counted since it entered RUN, {@value #BYTES} bytes: { u32 peakVoices, u32
 * ignoredMessages, then six u64 }.
 *
 * @param peakVoices most voices that sounded at once, those that fade included
 * @param stolenNotes notes that were cut short to make room for others
 * @param lostNotes notes that never sounded for want of a voice
 * @param missingNotes notes of programs that no bank has ({@link MissingProgram}), or of keys and
 *     velocities that their instrument does not have
 * @param lostMessages messages that were lost because too many waited for their time
 * @param damagedMessages system exclusive messages that were ignored: a wrong checksum, cut off, or
 *     a tuning program too many
 * @param ignoredMessages messages that did nothing here: system exclusive that nobody knows, and
 *     controllers that nothing follows; no more than an unsigned word holds
 * @param lateNotes notes that began in real time before a wave of theirs was decoded: they sounded
 *     late, or were over before
 */
public record SynthTotals(
    int peakVoices,
    long stolenNotes,
    long lostNotes,
    long missingNotes,
    long lostMessages,
    long damagedMessages,
    long ignoredMessages,
    long lateNotes) {

  private static final long WORD = 0xFFFFFFFFL;

  /** Size of the structure, bytes. */
  public static final int BYTES = 56;

  /** {@return the structure, {@value #BYTES} bytes} */
  public ByteBuffer toBytes() {
    ByteBuffer b = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    b.putInt(peakVoices)
        .putInt((int) Math.min(WORD, ignoredMessages))
        .putLong(stolenNotes)
        .putLong(lostNotes)
        .putLong(missingNotes);
    b.putLong(lostMessages).putLong(damagedMessages).putLong(lateNotes);
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
    long ignoredMessages = b.getInt() & WORD;
    long stolenNotes = b.getLong();
    long lostNotes = b.getLong();
    long missingNotes = b.getLong();
    long lostMessages = b.getLong();
    long damagedMessages = b.getLong();
    return new SynthTotals(
        peakVoices,
        stolenNotes,
        lostNotes,
        missingNotes,
        lostMessages,
        damagedMessages,
        ignoredMessages,
        b.getLong());
  }
}
