package org.dmus.picture.axis;

import org.dmus.picture.canvas.Canvas;
import org.dmus.picture.canvas.Canvas.Anchor;
import org.dmus.picture.canvas.Theme;
import org.dmus.picture.canvas.Type;

/**
 * The rectangle that something is plotted in.
 *
 * @param x left edge, pixels
 * @param y upper edge, pixels
 * @param width width, pixels
 * @param height height, pixels
 */
public record Frame(int x, int y, int width, int height) {
  private static final int TITLE_AT = 26;
  private static final int SUBTITLE_AT = 45;
  private static final int MARGIN = 14;

  /** Returns the right edge. */
  public int right() {
    return x + width;
  }

  /** Returns the lower edge. */
  public int bottom() {
    return y + height;
  }

  /** Draws the edge. */
  public void outline(Canvas canvas, Theme theme) {
    double[] across = {x + 0.5, right() - 0.5, right() - 0.5, x + 0.5, x + 0.5};
    double[] down = {y + 0.5, y + 0.5, bottom() - 0.5, bottom() - 0.5, y + 0.5};
    canvas.line(across, down, 1, theme.rule());
  }

  /** Writes what a picture shows above it, cut to its width. */
  public static void title(Canvas canvas, Theme theme, int width, String title, String subtitle) {
    double room = width - 2.0 * MARGIN;
    canvas.text(
        Type.TITLE.fit(title, room), MARGIN, TITLE_AT, Anchor.START, Type.TITLE, theme.ink());
    canvas.text(
        Type.SUBTITLE.fit(subtitle, room),
        MARGIN,
        SUBTITLE_AT,
        Anchor.START,
        Type.SUBTITLE,
        theme.faint());
  }
}
