package org.dmus.picture.roll;

import org.dmus.picture.axis.Frame;
import org.dmus.picture.axis.TimeAxis;
import org.dmus.picture.canvas.Canvas;

/** Draws notes as bars; of those that fall on the same pixels of a channel only the first. */
final class NoteBars {
  private static final int KEYS = 128;
  private static final int CHANNELS = 16;
  private static final double LEAST_WIDTH = 1;
  private static final double GAP = 0.75;
  private static final double ROOM_FOR_GAP = 4;

  private final Canvas canvas;
  private final TimeAxis time;
  private final KeyAxis keys;
  private final long[][] taken = new long[CHANNELS * KEYS][];

  NoteBars(Canvas canvas, TimeAxis time, KeyAxis keys) {
    this.canvas = canvas;
    this.time = time;
    this.keys = keys;
  }

  void draw(Note note, int colour) {
    Frame frame = time.frame();
    double left = Math.max(frame.x(), time.x(note.start()));
    double right = Math.min(frame.right(), time.x(note.end()));
    // A gap tells two notes of one key apart.
    double width = right - left >= ROOM_FOR_GAP ? right - left - GAP : right - left;
    width = Math.max(LEAST_WIDTH, width);
    if (isNews(note, (int) left - frame.x(), (int) Math.ceil(left + width) - frame.x())) {
      canvas.fill(left, keys.top(note.key()), width, keys.barHeight(), colour);
    }
  }

  /** Whether a pixel of the bar is still free; takes them all. */
  private boolean isNews(Note note, int from, int to) {
    int line = note.channel() * KEYS + note.key();
    if (taken[line] == null) {
      taken[line] = new long[time.frame().width() / Long.SIZE + 2];
    }
    boolean news = false;
    for (int x = from; x < to; x++) {
      long bit = 1L << x;
      news |= (taken[line][x / Long.SIZE] & bit) == 0;
      taken[line][x / Long.SIZE] |= bit;
    }
    return news;
  }
}
