package org.dmus.dls;

/**
 * The address of an instrument: bank, program and the drum flag.
 *
 * @param bankMsb bank select MSB (CC0), 0..127
 * @param bankLsb bank select LSB (CC32), 0..127
 * @param program program number, 0..127
 * @param drum whether the instrument is a drum kit (bit 31 of {@code ulBank})
 */
public record Patch(int bankMsb, int bankLsb, int program, boolean drum) {

  /** Rejects numbers outside 0..127. */
  public Patch {
    if (((bankMsb | bankLsb | program) & ~0x7F) != 0) {
      throw new IllegalArgumentException(
          "patch " + bankMsb + ":" + bankLsb + ":" + program + " has a number outside 0..127");
    }
  }

  /** Returns the melodic patch {@code program} of bank 0. */
  public static Patch melodic(int program) {
    return new Patch(0, 0, program, false);
  }

  /** Returns the drum kit {@code program}. */
  public static Patch drums(int program) {
    return new Patch(0, 0, program, true);
  }
}
