package org.dmus.picture.axis;

import java.util.Locale;
import org.dmus.picture.TimeSpan;
import org.dmus.picture.canvas.Canvas;
import org.dmus.picture.canvas.Canvas.Anchor;
import org.dmus.picture.canvas.Theme;
import org.dmus.picture.canvas.Type;

/**
 * Time from left to right.
 *
 * @param frame what it goes along
 * @param span what is shown, with a finite end
 */
public record TimeAxis(Frame frame, TimeSpan span) {
  private static final double[] STEPS = {
    0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600,
    900, 1_800, 3_600, 7_200, 14_400, 43_200, 86_400
  };
  private static final double ROOM = 24;
  private static final int TICK = 4;
  private static final int LABEL_BELOW = 16;

  /** Returns where a time is, pixels. */
  public double x(double seconds) {
    return frame.x() + (seconds - span.fromSeconds()) / span.seconds() * frame.width();
  }

  /** Draws ticks and labels below the frame, and lines through it when asked for. */
  public void draw(Canvas canvas, Theme theme, boolean lines) {
    double step = step();
    long first = (long) Math.ceil(span.fromSeconds() / step - 1e-9);
    for (long i = first; i * step <= span.toSeconds() + 1e-9; i++) {
      double x = Math.min(Math.round(x(i * step)) + 0.5, frame.right() - 0.5);
      if (lines) {
        canvas.line(x, frame.y(), x, frame.bottom(), theme.grid());
      }
      canvas.line(x, frame.bottom(), x, frame.bottom() + TICK, theme.rule());
      label(canvas, theme, clock(i * step, step), x);
    }
  }

  private void label(Canvas canvas, Theme theme, String text, double x) {
    double half = Type.LABEL.width(text) / 2;
    double inside = Math.min(x, frame.right() - half + 8);
    canvas.text(
        text, inside, frame.bottom() + LABEL_BELOW, Anchor.MIDDLE, Type.LABEL, theme.faint());
  }

  private double step() {
    for (double step : STEPS) {
      double room = Type.LABEL.width(clock(span.toSeconds(), step)) + ROOM;
      if (step / span.seconds() * frame.width() >= room) {
        return step;
      }
    }
    return Math.max(STEPS[STEPS.length - 1], span.seconds());
  }

  /**
   * Returns a time as on a clock: {@code 1:05}, {@code 0:01.25}, {@code 1:00:00}.
   *
   * @param seconds the time
   * @param step the distance of the next mark, which says how many decimals matter
   */
  static String clock(double seconds, double step) {
    int decimals = step >= 1 ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : 3;
    double scale = Math.pow(10, decimals);
    double rounded = Math.round(seconds * scale) / scale;
    long minutes = (long) (rounded / 60);
    String rest =
        String.format(
            Locale.ROOT, "%0" + width(decimals) + "." + decimals + "f", rounded - minutes * 60);
    return minutes < 60
        ? minutes + ":" + rest
        : "%d:%02d:%s".formatted(minutes / 60, minutes % 60, rest);
  }

  /** A time for a title, to the tenth of a second. */
  public static String clock(double seconds) {
    return clock(seconds, 0.1);
  }

  private static int width(int decimals) {
    return decimals == 0 ? 2 : 3 + decimals;
  }
}
