package org.dmus.picture.roll;

import java.util.List;
import org.dmus.picture.axis.Frame;
import org.dmus.picture.axis.TimeAxis;
import org.dmus.picture.canvas.Canvas;
import org.dmus.picture.canvas.Canvas.Anchor;
import org.dmus.picture.canvas.Theme;
import org.dmus.picture.canvas.Type;

/** Lines at bars and beats, numbers of bars below the frame, changes of tempo and metre above. */
final class BarAxis {
  private static final double ROOM_OF_BEAT = 9;
  private static final double ROOM_OF_BAR = 7;
  private static final int NUMBERS_BELOW = 34;
  private static final int MARKS_ABOVE = 7;
  private static final double GAP = 10;

  private final TimeAxis time;
  private final Bars bars;

  BarAxis(TimeAxis time, Bars bars) {
    this.time = time;
    this.bars = bars;
  }

  void draw(Canvas canvas, Theme theme) {
    List<Bars.Beat> shown = bars.beats().stream().filter(beat -> isShown(beat.seconds())).toList();
    long barCount = shown.stream().filter(beat -> beat.bar() > 0).count();
    if (time.frame().width() / (shown.size() + 1.0) >= ROOM_OF_BEAT) {
      shown.forEach(beat -> line(canvas, beat.seconds(), theme.grid()));
    }
    int every = every(time.frame().width() / Math.max(1.0, barCount), ROOM_OF_BAR);
    shown.stream()
        .filter(beat -> beat.bar() > 0 && (beat.bar() - 1) % every == 0)
        .forEach(beat -> line(canvas, beat.seconds(), Theme.mix(theme.grid(), theme.rule(), 0.5)));
    drawNumbers(canvas, theme, shown, barCount);
    if (!bars.beats().isEmpty()) {
      drawMarks(canvas, theme);
    }
  }

  private boolean isShown(double seconds) {
    return seconds >= time.span().fromSeconds() && seconds < time.span().toSeconds();
  }

  private void line(Canvas canvas, double seconds, int colour) {
    double x = Math.round(time.x(seconds)) + 0.5;
    if (x > time.frame().x() + 1) {
      canvas.line(x, time.frame().y(), x, time.frame().bottom(), colour);
    }
  }

  private void drawNumbers(Canvas canvas, Theme theme, List<Bars.Beat> shown, long barCount) {
    Frame frame = time.frame();
    int below = frame.bottom() + NUMBERS_BELOW;
    if (barCount == 0) {
      return;
    }
    canvas.text("bar", frame.x() - 12, below, Anchor.END, Type.LABEL, theme.faint());
    double room = Type.LABEL.width("8888") + GAP;
    int every = every(frame.width() / (double) barCount, room);
    double free = frame.x() - GAP;
    for (Bars.Beat beat : shown) {
      if (beat.bar() > 0 && (beat.bar() - 1) % every == 0) {
        String number = Integer.toString(beat.bar());
        double x = time.x(beat.seconds());
        double half = Type.LABEL.width(number) / 2;
        if (x - half >= free && x + half <= frame.right() + half) {
          canvas.text(number, x, below, Anchor.MIDDLE, Type.LABEL, theme.ink());
          free = x + half + GAP;
        }
      }
    }
  }

  /** 1, 2, 4, 8 ... so that each has the room it needs. */
  private static int every(double width, double room) {
    int every = 1;
    while (width * every < room) {
      every *= 2;
    }
    return every;
  }

  /** What holds at the left edge, then each change as far as there is room. */
  private void drawMarks(Canvas canvas, Theme theme) {
    Frame frame = time.frame();
    double free = frame.x();
    for (Bars.Mark mark : MarkRow.of(bars.marks(), time.span())) {
      double x = Math.max(frame.x(), time.x(mark.seconds()));
      double width = Type.LABEL.width(mark.text());
      if (x >= free && x + width <= frame.right()) {
        canvas.text(
            mark.text(), x, frame.y() - MARKS_ABOVE, Anchor.START, Type.LABEL, theme.faint());
        if (x > frame.x()) {
          canvas.line(x, frame.y() - 4, x, frame.y(), theme.faint());
        }
        free = x + width + GAP;
      }
    }
  }
}
