package org.dmus.take;

/**
 * A time signature.
 *
 * @param beats of a bar, 1..255
 * @param unit note value of a beat: 1, 2, 4 .. 64
 */
public record TimeSignature(int beats, int unit) {

  /** Four quarters, which a file without a time signature has. */
  public static final TimeSignature COMMON = new TimeSignature(4, 4);

  private static final int MAX_BEATS = 255;
  private static final int MAX_UNIT = 64;
  private static final int CLOCKS_PER_WHOLE = 96;

  /** Rejects what no file can say. */
  public TimeSignature {
    if (beats < 1 || beats > MAX_BEATS) {
      throw new IllegalArgumentException("time signature of " + beats + " beats, not 1..255");
    }
    if (unit < 1 || unit > MAX_UNIT || Integer.bitCount(unit) != 1) {
      throw new IllegalArgumentException("time signature of beats of 1/" + unit + ", not 1..1/64");
    }
  }

  /** {@return what the meta event holds: beats, power of two, clocks of a beat, 32nds of a beat} */
  public byte[] metaData() {
    int clocks = Math.max(1, CLOCKS_PER_WHOLE / unit);
    return new byte[] {(byte) beats, (byte) Integer.numberOfTrailingZeros(unit), (byte) clocks, 8};
  }
}
