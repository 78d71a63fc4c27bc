package org.dmus.smf;

import java.util.Locale;

/**
 * The unit of delta times: ticks per quarter note, or ticks per SMPTE frame.
 *
 * @param word the division word of the header chunk, 0..65535
 */
public record Division(int word) {

  /**
   * Ticks of a quarter note.
   *
   * @param ticksPerQuarter 1..32767
   */
  public static Division ofTicksPerQuarter(int ticksPerQuarter) {
    if (ticksPerQuarter < 1 || ticksPerQuarter > 0x7FFF) {
      throw new IllegalArgumentException(
          "ticks per quarter " + ticksPerQuarter + " not in 1..32767");
    }
    return new Division(ticksPerQuarter);
  }

  /**
   * Ticks of an SMPTE frame.
   *
   * @param code 24, 25, 29 (29.97 frames a second) or 30
   * @param ticksPerFrame 1..255
   */
  public static Division ofTicksPerFrame(int code, int ticksPerFrame) {
    Division division = new Division((-code & 0xFF) << 8 | ticksPerFrame & 0xFF);
    if (ticksPerFrame < 1 || ticksPerFrame > 0xFF || !division.isValid()) {
      throw new IllegalArgumentException(
          ticksPerFrame + " ticks per frame, SMPTE code " + code + ": not a division");
    }
    return division;
  }

  /** True when ticks divide SMPTE frames and tempo events do not change time. */
  public boolean isSmpte() {
    return (word & 0x8000) != 0;
  }

  /** Ticks per quarter note; 0 for SMPTE divisions. */
  public int ticksPerQuarter() {
    return isSmpte() ? 0 : word;
  }

  /** SMPTE code 24, 25, 29 (30 drop frame, 29.97 frames per second) or 30; 0 otherwise. */
  public int smpteCode() {
    return isSmpte() ? -(byte) (word >> 8) : 0;
  }

  /** Ticks per SMPTE frame; 0 for ticks per quarter note. */
  public int ticksPerFrame() {
    return isSmpte() ? word & 0xFF : 0;
  }

  /** True when the word gives ticks a length. */
  boolean isValid() {
    return isSmpte() ? threeFrames100ns() != 0 && ticksPerFrame() != 0 : word != 0;
  }

  /** Numerator of the length of a tick in 100 ns units; {@link #tickDenominator()} divides it. */
  long tickNumerator(int tempoMicros) {
    return isSmpte() ? threeFrames100ns() : tempoMicros * 10L;
  }

  /** Denominator of the length of a tick. */
  int tickDenominator() {
    return isSmpte() ? 3 * ticksPerFrame() : word;
  }

  /** The length of three frames in 100 ns units: a whole number for every SMPTE rate. */
  private long threeFrames100ns() {
    return switch (smpteCode()) {
      case 24 -> 1_250_000;
      case 25 -> 1_200_000;
      case 29 -> 1_001_000; // 30000/1001 frames per second
      case 30 -> 1_000_000;
      default -> 0;
    };
  }

  @Override
  public String toString() {
    return isSmpte()
        ? String.format(Locale.ROOT, "SMPTE %d, %d ticks per frame", smpteCode(), ticksPerFrame())
        : word + " ticks per quarter note";
  }
}
