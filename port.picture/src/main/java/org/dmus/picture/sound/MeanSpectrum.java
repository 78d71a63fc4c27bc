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

/** Draws the mean level of each frequency, a curve for each channel. */
final class MeanSpectrum {
  private static final int LEFT = 64;
  private static final int RIGHT = 24;
  private static final int TOP = 62;
  private static final int BELOW = 56;
  private static final double WINDOW_SECONDS = 0.4;
  private static final double LOWEST_HZ = 20;
  private static final int FLOOR_DB = -120;
  private static final int STEP_DB = 20;
  private static final double LABEL_GAP = 8;

  private final Canvas canvas;
  private final Theme theme;
  private final PictureStyle style;

  MeanSpectrum(Canvas canvas, Theme theme, PictureStyle style) {
    this.canvas = canvas;
    this.theme = theme;
    this.style = style;
  }

  void draw(SoundFile file, String name, TimeSpan wanted) throws IOException {
    TimeSpan span = wanted.within(file.seconds());
    Frame frame = new Frame(LEFT, TOP, style.width() - LEFT - RIGHT, style.height() - TOP - BELOW);
    int rate = file.format().sampleRate();
    FrequencyAxis hz = new FrequencyAxis(Math.min(LOWEST_HZ, rate / 16.0), rate / 2.0);
    Analysis analysis = new Analysis(file, WINDOW_SECONDS);
    double[][] mean = mean(file, span, analysis);
    String subtitle =
        "%s, %s; mean level of each frequency, dB relative to a sine of full scale"
            .formatted(TimeAxis.clock(file.seconds()), file.format().words());
    Frame.title(canvas, theme, style.width(), name, subtitle);
    canvas.fill(frame.x(), frame.y(), frame.width(), frame.height(), theme.field());
    drawLevels(frame);
    drawFrequencies(frame, hz);
    Bands bands = new Bands(hz, frame.width(), analysis.binHz());
    for (int channel = mean.length - 1; channel >= 0; channel--) {
      drawCurve(frame, bands, mean[channel], Theme.series(channel));
    }
    frame.outline(canvas, theme);
    drawLegend(mean.length);
  }

  private static double[][] mean(SoundFile file, TimeSpan span, Analysis analysis)
      throws IOException {
    int channels = file.format().channels();
    double[][] sums = new double[channels][analysis.bins()];
    long[] windows = new long[channels];
    int rate = file.format().sampleRate();
    analysis.run(
        Math.round(span.fromSeconds() * rate),
        Math.round(span.toSeconds() * rate),
        analysis.size() / 2,
        (channel, middle, power) -> {
          windows[channel]++;
          for (int bin = 0; bin < power.length; bin++) {
            sums[channel][bin] += power[bin];
          }
        });
    for (int channel = 0; channel < channels; channel++) {
      for (int bin = 0; bin < sums[channel].length; bin++) {
        sums[channel][bin] /= windows[channel];
      }
    }
    return sums;
  }

  private static double y(Frame frame, double db) {
    double part = Math.max(0, Math.min(1, db / FLOOR_DB));
    return frame.y() + part * frame.height();
  }

  private void drawCurve(Frame frame, Bands bands, double[] power, int colour) {
    double[] x = new double[frame.width()];
    double[] y = new double[frame.width()];
    for (int i = 0; i < x.length; i++) {
      x[i] = frame.x() + i + 0.5;
      y[i] = y(frame, Decibels.ofPower(bands.power(power, i)));
    }
    canvas.line(x, y, 1.5, colour);
  }

  private void drawLevels(Frame frame) {
    for (int db = 0; db >= FLOOR_DB; db -= STEP_DB) {
      double y = y(frame, db);
      canvas.line(frame.x(), y, frame.right(), y, theme.grid());
      canvas.text(db + " dB", frame.x() - 6, y + 4, Anchor.END, Type.LABEL, theme.faint());
    }
  }

  private void drawFrequencies(Frame frame, FrequencyAxis hz) {
    double[] free = {0};
    hz.forEachMark(
        mark -> {
          double x = frame.x() + hz.part(mark) * frame.width();
          boolean labelled = FrequencyAxis.isLabelled(mark);
          canvas.line(x, frame.y(), x, frame.bottom(), labelled ? theme.rule() : theme.grid());
          String text = FrequencyAxis.label(mark);
          double half = Type.LABEL.width(text) / 2;
          if (labelled && x - half >= free[0] && x + half <= style.width()) {
            canvas.text(text, x, frame.bottom() + 16, Anchor.MIDDLE, Type.LABEL, theme.faint());
            free[0] = x + half + LABEL_GAP;
          }
        });
  }

  private void drawLegend(int channels) {
    int y = style.height() - 12;
    double x = LEFT;
    for (int channel = 0; channel < channels; channel++) {
      String name =
          switch (channels) {
            case 1 -> "mono";
            case 2 -> channel == 0 ? "left" : "right";
            default -> "channel " + (channel + 1);
          };
      if (x + 15 + Type.LABEL.width(name) > style.width()) {
        break;
      }
      canvas.fill(x, y - 9, 10, 10, Theme.series(channel));
      canvas.text(name, x + 15, y, Anchor.START, Type.LABEL, theme.ink());
      x += 15 + Type.LABEL.width(name) + 18;
    }
  }
}
