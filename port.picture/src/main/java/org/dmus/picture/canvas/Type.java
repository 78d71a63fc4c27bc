package org.dmus.picture.canvas;

/**
 * A size of text.
 *
 * @param size font size, pixels
 * @param bold whether it is bold
 */
public record Type(int size, boolean bold) {
  /** Of titles. */
  public static final Type TITLE = new Type(17, true);

  /** Of what is said below a title. */
  public static final Type SUBTITLE = new Type(12, false);

  /** Of axes and legends. */
  public static final Type LABEL = new Type(11, false);

  private static final double BOLD = 1.1;

  /**
   * Returns how much room a text takes at most, pixels. Estimated from the widths of a wide sans
   * serif: a layout must not depend on the fonts of a machine, nor on there being any.
   */
  public double width(String text) {
    return text.codePoints().mapToDouble(Type::ems).sum() * size * (bold ? BOLD : 1);
  }

  private static double ems(int c) {
    if (" .,:;'|!iIjl".indexOf(c) >= 0) {
      return 0.32;
    }
    if ("frt-()[]/".indexOf(c) >= 0) {
      return 0.41;
    }
    if ("mwMW@%".indexOf(c) >= 0) {
      return 0.96;
    }
    return c >= 0x1100 ? 1 : Character.isUpperCase(c) ? 0.71 : 0.63;
  }

  /** Cuts a text so that it takes no more room than there is. */
  public String fit(String text, double room) {
    String fit = text;
    while (width(fit) > room && !fit.isEmpty()) {
      int end = fit.offsetByCodePoints(fit.length(), fit.endsWith("…") ? -2 : -1);
      fit = end <= 0 ? "" : fit.substring(0, end) + "…";
    }
    return fit;
  }
}
