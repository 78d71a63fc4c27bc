package org.dmus.picture.roll;

import java.util.ArrayList;
import java.util.List;
import org.dmus.picture.TimeSpan;
import org.dmus.picture.roll.Bars.Mark;

/** Which marks are written above a part of a song. */
final class MarkRow {
  private static final double TOGETHER_SECONDS = 0.001;
  private static final String UNMARKED_TEMPO = "120 bpm";
  private static final String UNMARKED_METRE = "4/4";

  private MarkRow() {}

  /** What holds at its start, then what changes within it; what changes at once is one mark. */
  static List<Mark> of(List<Mark> marks, TimeSpan span) {
    String tempo = UNMARKED_TEMPO;
    String metre = UNMARKED_METRE;
    List<Mark> row = new ArrayList<>();
    boolean begun = false;
    for (Mark mark : marks) {
      if (!begun && mark.seconds() > span.fromSeconds() + TOGETHER_SECONDS) {
        row.add(new Mark(span.fromSeconds(), metre + "  " + tempo));
        begun = true;
      }
      boolean isMetre = mark.text().contains("/");
      boolean news = !mark.text().equals(isMetre ? metre : tempo);
      metre = isMetre ? mark.text() : metre;
      tempo = isMetre ? tempo : mark.text();
      if (begun && news && mark.seconds() < span.toSeconds()) {
        join(row, mark);
      }
    }
    if (!begun) {
      row.add(new Mark(span.fromSeconds(), metre + "  " + tempo));
    }
    return row;
  }

  private static void join(List<Mark> row, Mark mark) {
    Mark last = row.get(row.size() - 1);
    if (row.size() > 1 && mark.seconds() - last.seconds() < TOGETHER_SECONDS) {
      row.set(row.size() - 1, new Mark(last.seconds(), last.text() + "  " + mark.text()));
    } else {
      row.add(mark);
    }
  }
}
