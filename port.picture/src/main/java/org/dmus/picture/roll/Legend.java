package org.dmus.picture.roll;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dmus.picture.canvas.Canvas;
import org.dmus.picture.canvas.Canvas.Anchor;
import org.dmus.picture.canvas.Theme;
import org.dmus.picture.canvas.Type;

/** Which colour is which channel, in as many rows as it takes. */
final class Legend {
  private static final int CHANNELS = 16;
  private static final int ROW = 18;
  private static final int SWATCH = 10;
  private static final int GAP = 18;
  private static final int MARGIN = 8;
  private static final int TEXT_GAP = 5;
  private static final int NONE = -1;

  private final List<Entry> entries = new ArrayList<>();
  private final int width;
  private final int rows;
  private double end;
  private int row;

  private record Entry(int channel, String text, double x, int row) {}

  private Legend(int width, int rows) {
    this.width = width;
    this.rows = rows;
  }

  /**
   * Lays a legend out.
   *
   * @param notes whose channels it names
   * @param width room for a row, pixels
   * @param height room for all rows, pixels; channels that find none are counted at the end
   */
  static Legend of(SongNotes notes, int width, int height) {
    Legend legend = new Legend(width, Math.max(1, height / ROW));
    Instruments instruments = new Instruments();
    int[] channels = IntStream.range(0, CHANNELS).filter(each -> notes.count(each) > 0).toArray();
    for (int i = 0; i < channels.length; i++) {
      String name = instruments.name(channels[i], notes.program(channels[i]));
      String more = "and " + (channels.length - i) + " more";
      boolean last = i == channels.length - 1;
      if (!legend.add(channels[i], channels[i] + 1 + " " + name, last ? "" : more)) {
        legend.entries.add(new Entry(NONE, more, legend.end, legend.row));
        break;
      }
    }
    return legend;
  }

  /** Adds an entry when the words that may have to follow it have room, too. */
  private boolean add(int channel, String text, String after) {
    double room = SWATCH + TEXT_GAP + Type.LABEL.width(text) + GAP;
    boolean lastRow = row == rows - 1;
    double reserved = lastRow ? Type.LABEL.width(after) + SWATCH + TEXT_GAP : 0;
    if (end > 0 && end + room - GAP + reserved > width) {
      if (lastRow) {
        return false;
      }
      row++;
      end = 0;
    }
    entries.add(new Entry(channel, text, end, row));
    end += room;
    return true;
  }

  int height() {
    return entries.isEmpty() ? MARGIN : (row + 1) * ROW + MARGIN;
  }

  void draw(Canvas canvas, Theme theme, int x, int y) {
    for (Entry entry : entries) {
      double left = x + entry.x();
      int top = y + entry.row() * ROW;
      if (entry.channel() != NONE) {
        canvas.fill(left, top, SWATCH, SWATCH, Theme.series(entry.channel()));
      }
      double text = entry.channel() == NONE ? left : left + SWATCH + TEXT_GAP;
      canvas.text(entry.text(), text, top + 9, Anchor.START, Type.LABEL, theme.ink());
    }
  }
}
