package org.dmus.picture.sound;

import java.io.IOException;
import java.util.Locale;
import org.dmus.picture.PictureStyle;
import org.dmus.picture.TimeSpan;
import org.dmus.picture.axis.Frame;
import org.dmus.picture.axis.TimeAxis;
import org.dmus.picture.canvas.Canvas;
import org.dmus.picture.canvas.Canvas.Anchor;
import org.dmus.picture.canvas.Theme;
import org.dmus.picture.canvas.Type;

/** Draws peaks and root mean square of each channel. */
final class WaveForm {
  private static final int LEFT = 64;
  private static final int RIGHT = 70;
  private static final int TOP = 62;
  private static final int BELOW = 50;
  private static final int GAP = 18;
  private static final int LABEL_HEIGHT = 13;

  private final Canvas canvas;
  private final Theme theme;
  private final PictureStyle style;

  WaveForm(Canvas canvas, Theme theme, PictureStyle style) {
    this.canvas = canvas;
    this.theme = theme;
    this.style = style;
  }

  void draw(SoundFile file, String name, TimeSpan wanted) throws IOException {
    TimeSpan span = wanted.within(file.seconds());
    int width = style.width() - LEFT - RIGHT;
    long from = Math.round(span.fromSeconds() * file.format().sampleRate());
    long to = Math.round(span.toSeconds() * file.format().sampleRate());
    Envelope envelope = Envelope.of(file, from, Math.max(to, from + 1), width);
    Frame.title(canvas, theme, style.width(), name, subtitle(file, envelope));
    int channels = envelope.channels();
    int room = style.height() - TOP - BELOW - GAP * (channels - 1);
    for (int channel = 0; channel < channels; channel++) {
      int top = TOP + channel * (room + GAP * channels) / channels;
      Frame frame = new Frame(LEFT, top, width, Math.max(2, room / channels));
      drawChannel(frame, new TimeAxis(frame, span), envelope, channel);
    }
    legend();
  }

  private static String subtitle(SoundFile file, Envelope envelope) {
    double peak = 0;
    for (int channel = 0; channel < envelope.channels(); channel++) {
      peak = Math.max(peak, envelope.peak(channel));
    }
    String clipped =
        envelope.clipped() == 0
            ? ""
            : String.format(Locale.ROOT, ", %,d samples at full scale", envelope.clipped());
    return "%s, %s, %s%s"
        .formatted(
            TimeAxis.clock(file.seconds()),
            file.format().words(),
            peak > 0 ? "peak " + Decibels.text(peak) : "silent",
            clipped);
  }

  private void drawChannel(Frame frame, TimeAxis time, Envelope envelope, int channel) {
    canvas.fill(frame.x(), frame.y(), frame.width(), frame.height(), theme.field());
    new LevelAxis(frame).draw(canvas, theme);
    boolean last = channel == envelope.channels() - 1;
    if (last) {
      time.draw(canvas, theme, false);
    }
    int colour = Theme.series(channel);
    if (envelope.frames() <= frame.width()) {
      drawSamples(frame, envelope, channel, colour);
    } else {
      drawBars(frame, envelope, channel, colour);
    }
    drawClipping(frame, envelope, channel);
    frame.outline(canvas, theme);
    drawFigures(frame, envelope, channel);
  }

  private void drawBars(Frame frame, Envelope envelope, int channel, int colour) {
    int pale = Theme.mix(colour, theme.field(), 0.55);
    for (int column = 0; column < frame.width(); column++) {
      bar(frame, column, envelope.high(channel, column), envelope.low(channel, column), pale);
    }
    for (int column = 0; column < frame.width(); column++) {
      double rms = envelope.rms(channel, column);
      if (rms > 0) {
        bar(frame, column, rms, -rms, colour);
      }
    }
  }

  /** So few have no power to speak of: a curve from one to the next. */
  private void drawSamples(Frame frame, Envelope envelope, int channel, int colour) {
    int count = (int) envelope.frames();
    double[] x = new double[count];
    double[] y = new double[count];
    for (int i = 0; i < count; i++) {
      double column = (i + 0.5) * frame.width() / count;
      x[i] = frame.x() + column;
      y[i] = new LevelAxis(frame).y(envelope.high(channel, (int) column));
    }
    canvas.line(x, y, 1.5, colour);
  }

  private void bar(Frame frame, int column, double high, double low, int colour) {
    double top = new LevelAxis(frame).y(high);
    double height = Math.max(1, new LevelAxis(frame).y(low) - top);
    canvas.fill(frame.x() + column, Math.min(top, frame.bottom() - 1), 1, height, colour);
  }

  private void drawClipping(Frame frame, Envelope envelope, int channel) {
    for (int column = 0; column < frame.width(); column++) {
      double peak = Math.max(envelope.high(channel, column), -envelope.low(channel, column));
      if (peak > 1) {
        canvas.fill(frame.x() + column, frame.y(), 1, 3, theme.alarm());
      }
    }
  }

  private void drawFigures(Frame frame, Envelope envelope, int channel) {
    String name =
        envelope.channels() == 2 ? (channel == 0 ? "left" : "right") : "ch " + (channel + 1);
    int x = frame.right() + 8;
    double middle = frame.y() + frame.height() / 2.0;
    if (frame.height() >= LABEL_HEIGHT) {
      canvas.text(name, x, middle + 4, Anchor.START, Type.LABEL, theme.ink());
    }
    if (frame.height() >= LABEL_HEIGHT * 6) {
      figure(x, middle + 24, "peak", envelope.peak(channel));
      figure(x, middle + 54, "rms", envelope.rms(channel));
    }
  }

  private void figure(int x, double y, String what, double amplitude) {
    String level =
        amplitude > 0 ? String.format(Locale.ROOT, "%.1f dB", Decibels.of(amplitude)) : "silent";
    canvas.text(what, x, y, Anchor.START, Type.LABEL, theme.faint());
    canvas.text(level, x, y + LABEL_HEIGHT, Anchor.START, Type.LABEL, theme.ink());
  }

  private void legend() {
    int y = style.height() - 12;
    int x = LEFT;
    for (String text : new String[] {"peak", "rms"}) {
      int colour = Theme.series(0);
      boolean peak = text.equals("peak");
      canvas.fill(x, y - 9, 10, 10, peak ? Theme.mix(colour, theme.field(), 0.55) : colour);
      canvas.text(text, x + 15, y, Anchor.START, Type.LABEL, theme.ink());
      x += 60;
    }
  }
}
