package org.dmus.picture;

import java.util.Objects;

/**
 * How a picture is drawn.
 *
 * @param format its file format
 * @param width width, pixels, {@link #MIN_WIDTH}..{@link #MAX_SIDE}
 * @param height height, pixels, {@link #MIN_HEIGHT}..{@link #MAX_SIDE}
 * @param dark whether the ground is dark
 */
public record PictureStyle(Format format, int width, int height, boolean dark) {

  /** Least width that has room for axes, pixels. */
  public static final int MIN_WIDTH = 400;

  /** Least height that has room for axes, pixels. */
  public static final int MIN_HEIGHT = 240;

  /** Greatest width and height, pixels. */
  public static final int MAX_SIDE = 10_000;

  /** File formats. */
  public enum Format {
    /** Portable Network Graphics. */
    PNG,
    /** Scalable Vector Graphics 1.1. */
    SVG
  }

  /** Requires sizes that have room for axes. */
  public PictureStyle {
    Objects.requireNonNull(format, "format");
    check("width", width, MIN_WIDTH);
    check("height", height, MIN_HEIGHT);
  }

  private static void check(String what, int value, int least) {
    if (value < least || value > MAX_SIDE) {
      throw new IllegalArgumentException(
          what + " " + value + " is not one of " + least + ".." + MAX_SIDE);
    }
  }
}
