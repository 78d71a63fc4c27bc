package org.dmus.picture.roll;

import java.util.List;
import org.dmus.picture.axis.Frame;
import org.dmus.picture.canvas.Canvas;
import org.dmus.picture.canvas.Canvas.Anchor;
import org.dmus.picture.canvas.Theme;
import org.dmus.picture.canvas.Type;

/**
 * Keys from low at the bottom to high, with a keyboard beside them.
 *
 * @param frame what it goes along
 * @param low the lowest key
 * @param high the highest key
 */
record KeyAxis(Frame frame, int low, int high) {
  private static final int OCTAVE = 12;
  private static final int LEAST_KEYS = 24;
  private static final int HIGHEST = 127;
  private static final int MIDDLE_C = 60;
  private static final int E = 4;
  private static final int F = 5;
  private static final int G = 7;

  /** Octaves in so many labels' height have room for E and G, a quarter of an octave apart. */
  private static final double E_TO_G = 4;

  private static final int KEYBOARD_WIDTH = 20;
  private static final int LABEL_HEIGHT = 12;
  private static final int BLACK = 0b010101001010;
  private static final String[] NAMES = {
    "C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"
  };

  /** Covers some notes with a key to spare at each end, two octaves at least. */
  static KeyAxis of(Frame frame, List<Note> notes) {
    int low = notes.stream().mapToInt(Note::key).min().orElse(MIDDLE_C) - 1;
    int high = notes.stream().mapToInt(Note::key).max().orElse(MIDDLE_C) + 1;
    int more = Math.max(0, LEAST_KEYS - (high - low + 1));
    low = Math.max(0, low - more / 2);
    high = Math.min(HIGHEST, Math.max(high + more / 2, low + LEAST_KEYS - 1));
    return new KeyAxis(frame, low, high);
  }

  private double rowHeight() {
    return (double) frame.height() / (high - low + 1);
  }

  /** Upper edge of a key's line. */
  double top(int key) {
    return frame.bottom() - (key - low + 1) * rowHeight();
  }

  /** Height of a note's bar, which leaves a line between two keys where there is room. */
  double barHeight() {
    return rowHeight() >= 4 ? rowHeight() - 1 : Math.max(1, rowHeight());
  }

  void draw(Canvas canvas, Theme theme) {
    canvas.fill(frame.x(), frame.y(), frame.width(), frame.height(), theme.field());
    int keyboard = frame.x() - KEYBOARD_WIDTH;
    canvas.fill(keyboard, frame.y(), KEYBOARD_WIDTH, frame.height(), 0xF7F7F5);
    for (int key = low; key <= high; key++) {
      if (isBlack(key)) {
        canvas.fill(frame.x(), top(key), frame.width(), rowHeight(), theme.shade());
      }
    }
    for (int key = low; key <= high; key++) {
      if (isBlack(key)) {
        canvas.fill(keyboard, top(key), KEYBOARD_WIDTH * 0.6, rowHeight(), 0x2A2F36);
      }
    }
    drawLines(canvas, theme, keyboard);
    new Frame(keyboard, frame.y(), KEYBOARD_WIDTH, frame.height()).outline(canvas, theme);
  }

  private void drawLines(Canvas canvas, Theme theme, int keyboard) {
    for (int key = low; key <= high; key++) {
      boolean octave = key % OCTAVE == 0;
      if (octave || key % OCTAVE == F && rowHeight() >= 4) {
        double y = Math.round(top(key) + rowHeight()) - 0.5;
        if (key > low) {
          canvas.line(keyboard, y, frame.x(), y, 0xB0B5BB);
          canvas.line(frame.x(), y, frame.right(), y, octave ? theme.rule() : theme.grid());
        }
      }
      if (isLabelled(key)) {
        double middle = top(key) + rowHeight() / 2 + 4;
        canvas.text(
            name(key),
            keyboard - 6,
            middle,
            Anchor.END,
            Type.LABEL,
            octave ? theme.ink() : theme.faint());
      }
    }
  }

  /** Every key where there is room, else C, E and G, else each C, else each second or third C. */
  private boolean isLabelled(int key) {
    if (rowHeight() >= LABEL_HEIGHT) {
      return true;
    }
    double octave = rowHeight() * OCTAVE;
    int step = key % OCTAVE;
    if (step != 0) {
      return (step == E || step == G) && octave >= LABEL_HEIGHT * E_TO_G;
    }
    int every = (int) Math.ceil(LABEL_HEIGHT / octave);
    return key / OCTAVE % every == 0;
  }

  private static boolean isBlack(int key) {
    return (BLACK >> key % OCTAVE & 1) != 0;
  }

  /** Middle C is C4. */
  static String name(int key) {
    return NAMES[key % OCTAVE] + (key / OCTAVE - 1);
  }
}
