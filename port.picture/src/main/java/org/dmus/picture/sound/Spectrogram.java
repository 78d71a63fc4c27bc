package org.dmus.picture.sound;

import java.io.IOException;
import org.dmus.picture.PictureStyle;
import org.dmus.picture.TimeSpan;
import org.dmus.picture.axis.Frame;
import org.dmus.picture.axis.FrequencyAxis;
import org.dmus.picture.axis.TimeAxis;
import org.dmus.picture.canvas.Canvas;
import org.dmus.picture.canvas.Canvas.Anchor;
import org.dmus.picture.canvas.Theme;
import org.dmus.picture.canvas.Type;

/** Draws the level of each frequency over time, all channels together. */
final class Spectrogram {
  private static final int LEFT = 64;
  private static final int RIGHT = 84;
  private static final int TOP = 62;
  private static final int BELOW = 34;
  private static final int BAR_WIDTH = 14;
  private static final int BAR_GAP = 14;
  private static final double WINDOW_SECONDS = 0.1;
  private static final double LOWEST_HZ = 20;
  private static final int WINDOWS_PER_COLUMN = 3;
  private static final int LABEL_HEIGHT = 13;

  private final Canvas canvas;
  private final Theme theme;
  private final PictureStyle style;

  Spectrogram(Canvas canvas, Theme theme, PictureStyle style) {
    this.canvas = canvas;
    this.theme = theme;
    this.style = style;
  }

  void draw(SoundFile file, String name, TimeSpan wanted) throws IOException {
    TimeSpan span = wanted.within(file.seconds());
    int width = style.width() - LEFT - RIGHT;
    Frame frame = new Frame(LEFT, TOP, width, style.height() - TOP - BELOW);
    int rate = file.format().sampleRate();
    FrequencyAxis hz = new FrequencyAxis(Math.min(LOWEST_HZ, rate / 16.0), rate / 2.0);
    String subtitle =
        "%s, %s; level of each frequency, dB relative to a sine of full scale"
            .formatted(TimeAxis.clock(file.seconds()), file.format().words());
    Frame.title(canvas, theme, style.width(), name, subtitle);
    canvas.image(pixels(file, span, frame, hz), width, frame.x(), frame.y());
    drawFrequencies(frame, hz);
    new TimeAxis(frame, span).draw(canvas, theme, false);
    frame.outline(canvas, theme);
    drawScale(new Frame(frame.right() + BAR_GAP, TOP, BAR_WIDTH, frame.height()));
  }

  private static int[] pixels(SoundFile file, TimeSpan span, Frame frame, FrequencyAxis hz)
      throws IOException {
    int rate = file.format().sampleRate();
    long from = Math.round(span.fromSeconds() * rate);
    long to = Math.max(from + 1, Math.round(span.toSeconds() * rate));
    Analysis analysis = new Analysis(file, WINDOW_SECONDS);
    Bands bands = new Bands(hz, frame.height(), analysis.binHz());
    double[][] columns = new double[frame.width()][];
    long wanted = (to - from) / (frame.width() * WINDOWS_PER_COLUMN);
    analysis.run(
        from,
        to,
        Math.max(analysis.size() / 16, Math.min(analysis.size() / 2, wanted)),
        (channel, middle, power) -> {
          int column = (int) (middle * frame.width() / (to - from));
          columns[column] = louder(columns[column], power, bands, frame.height());
        });
    return paint(columns, frame);
  }

  private static double[] louder(double[] column, double[] power, Bands bands, int height) {
    double[] louder = column == null ? new double[height] : column;
    for (int row = 0; row < height; row++) {
      louder[row] = Math.max(louder[row], bands.power(power, row));
    }
    return louder;
  }

  /** A column that no window fell on looks like the one before it. */
  private static int[] paint(double[][] columns, Frame frame) {
    int[] pixels = new int[frame.width() * frame.height()];
    double[] column = columns[0];
    for (int x = 0; x < frame.width(); x++) {
      column = columns[x] == null ? column : columns[x];
      for (int row = 0; row < frame.height(); row++) {
        int y = frame.height() - 1 - row;
        pixels[y * frame.width() + x] = HeatScale.colour(Decibels.ofPower(column[row]));
      }
    }
    return pixels;
  }

  private void drawFrequencies(Frame frame, FrequencyAxis hz) {
    hz.forEachMark(
        mark -> {
          double y = frame.bottom() - hz.part(mark) * frame.height();
          boolean labelled = FrequencyAxis.isLabelled(mark);
          canvas.line(frame.x() - (labelled ? 6 : 3), y, frame.x(), y, theme.rule());
          if (labelled) {
            String text = FrequencyAxis.label(mark);
            canvas.text(text, frame.x() - 9, y + 4, Anchor.END, Type.LABEL, theme.faint());
          }
        });
  }

  private void drawScale(Frame bar) {
    for (int y = 0; y < bar.height(); y++) {
      double db = HeatScale.FLOOR_DB * (y + 0.5) / bar.height();
      canvas.fill(bar.x(), bar.y() + y, bar.width(), 1, HeatScale.colour(db));
    }
    bar.outline(canvas, theme);
    int step = bar.height() / 10 >= LABEL_HEIGHT + 4 ? 10 : 20;
    for (int db = 0; db >= HeatScale.FLOOR_DB; db -= step) {
      double y = bar.y() + bar.height() * db / (double) HeatScale.FLOOR_DB;
      canvas.line(bar.right(), y, bar.right() + 4, y, theme.rule());
      canvas.text(db + " dB", bar.right() + 7, y + 4, Anchor.START, Type.LABEL, theme.faint());
    }
  }
}
