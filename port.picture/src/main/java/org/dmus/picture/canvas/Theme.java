package org.dmus.picture.canvas;

/**
 * The colours of a picture.
 *
 * @param ground behind everything
 * @param field behind what is plotted
 * @param shade of the field where it is darker: the rows of black keys
 * @param grid of lines that help the eye
 * @param rule of lines that count
 * @param ink of text
 * @param faint of text that is less important
 * @param alarm of what is wrong
 */
public record Theme(
    int ground, int field, int shade, int grid, int rule, int ink, int faint, int alarm) {
  private static final Theme LIGHT =
      new Theme(0xFFFFFF, 0xFBFCFD, 0xF1F4F7, 0xE2E7EC, 0xB4BEC9, 0x1B2733, 0x5F6C7A, 0xC62828);
  private static final Theme DARK =
      new Theme(0x11161D, 0x161D26, 0x131920, 0x25303C, 0x465667, 0xE8EDF2, 0x97A5B4, 0xFF6B6B);

  /** Tell sixteen channels apart, on both grounds. */
  private static final int[] SERIES = {
    0x3B82D9, 0xE27D22, 0x2FA35E, 0xD64A42, 0x8E63CE, 0x9C6B45, 0xE070B4, 0x6E8B2A,
    0x18A6BC, 0x8893A0, 0xC8A228, 0x5566CC, 0x23908A, 0xBD3B72, 0x79B83A, 0xA85A34
  };

  /** Returns the theme of a picture. */
  public static Theme of(boolean dark) {
    return dark ? DARK : LIGHT;
  }

  /** Returns one of sixteen colours for data. */
  public static int series(int index) {
    return SERIES[index % SERIES.length];
  }

  /**
   * Mixes two colours.
   *
   * @param part how much of the second, 0..1
   */
  public static int mix(int one, int other, double part) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int a = one >> shift & 0xFF;
      int b = other >> shift & 0xFF;
      mixed |= (int) Math.round(a + (b - a) * part) << shift;
    }
    return mixed;
  }
}
