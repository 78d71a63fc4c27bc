package org.dmus.picture.sound;

import org.dmus.picture.axis.Frame;
import org.dmus.picture.canvas.Canvas;
import org.dmus.picture.canvas.Canvas.Anchor;
import org.dmus.picture.canvas.Theme;
import org.dmus.picture.canvas.Type;

/**
 * Values from full scale down to its negative, marked in decibels.
 *
 * @param frame what it goes along
 */
record LevelAxis(Frame frame) {
  private static final int LABEL_HEIGHT = 13;
  private static final double[] LEVELS = {0, -3, -6, -12, -20};

  /** Returns where a value is; what is beyond full scale is there. */
  double y(double value) {
    double limited = Math.max(-1, Math.min(1, value));
    return frame.y() + frame.height() * (1 - limited) / 2;
  }

  /** Draws as many levels as there is room for, of both signs. */
  void draw(Canvas canvas, Theme theme) {
    double free = Double.NEGATIVE_INFINITY;
    for (double level : LEVELS) {
      double amplitude = Math.pow(10, level / 20);
      double up = y(amplitude);
      double down = y(-amplitude);
      if (up >= free && down - up >= LABEL_HEIGHT * 2) {
        String text = level == 0 ? "0 dBFS" : (int) level + " dB";
        label(canvas, theme, up, text);
        label(canvas, theme, down, text);
        free = up + LABEL_HEIGHT;
      }
    }
    canvas.line(frame.x(), y(0), frame.right(), y(0), theme.rule());
  }

  private void label(Canvas canvas, Theme theme, double y, String text) {
    canvas.line(frame.x(), y, frame.right(), y, theme.grid());
    canvas.text(text, frame.x() - 6, y + 4, Anchor.END, Type.LABEL, theme.faint());
  }
}
