package org.dmus.picture.canvas;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Takes strokes in pixels from the upper left corner, and becomes a picture. Colours are {@code
 * 0xRRGGBB}.
 */
public interface Canvas {

  /** Which point of a text is placed. */
  enum Anchor {
    /** Its left end. */
    START,
    /** Its middle. */
    MIDDLE,
    /** Its right end. */
    END
  }

  /** Fills a rectangle. */
  void fill(double x, double y, double width, double height, int colour);

  /** Draws a line through points. */
  void line(double[] x, double[] y, double width, int colour);

  /** Writes a text; {@code y} is that of its base line. */
  void text(String text, double x, double y, Anchor anchor, Type type, int colour);

  /** Places an image pixel by pixel, row after row. */
  void image(int[] pixels, int columns, int x, int y);

  /** Writes the picture; nothing can be drawn after that. */
  void writeTo(OutputStream out) throws IOException;

  /** Draws a straight line, one pixel wide. */
  default void line(double x1, double y1, double x2, double y2, int colour) {
    line(new double[] {x1, x2}, new double[] {y1, y2}, 1, colour);
  }
}
