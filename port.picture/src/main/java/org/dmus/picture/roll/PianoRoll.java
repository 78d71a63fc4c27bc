package org.dmus.picture.roll;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dmus.picture.PictureStyle;
import org.dmus.picture.TimeSpan;
import org.dmus.picture.axis.Frame;
import org.dmus.picture.axis.TimeAxis;
import org.dmus.picture.canvas.Canvas;
import org.dmus.picture.canvas.Theme;
import org.dmus.smf.MidiFile;

/** Draws the notes of a song. */
public final class PianoRoll {
  private static final int CHANNELS = 16;
  private static final int DRUMS = 9;
  private static final int LEFT = 64;
  private static final int RIGHT = 16;
  private static final int TOP = 74;
  private static final int BELOW = 44;
  private static final double SECONDS = 1e-7;
  private static final int MAX_VELOCITY = 127;

  private final Canvas canvas;
  private final Theme theme;
  private final PictureStyle style;

  /**
   * Creates a drawing.
   *
   * @param canvas what is drawn on
   * @param theme its colours
   * @param style its size
   */
  public PianoRoll(Canvas canvas, Theme theme, PictureStyle style) {
    this.canvas = canvas;
    this.theme = theme;
    this.style = style;
  }

  /**
   * Draws a song.
   *
   * @param song the song
   * @param name what to call it when it has no title
   * @param wanted the part that is shown
   */
  public void draw(MidiFile song, String name, TimeSpan wanted) {
    double length = song.duration100ns() * SECONDS;
    TimeSpan span = wanted.within(length);
    SongNotes notes = SongNotes.of(song, span);
    Legend legend = Legend.of(notes, style.width() - LEFT - RIGHT, style.height() / 5);
    int height = style.height() - TOP - BELOW - legend.height();
    Frame frame = new Frame(LEFT, TOP, style.width() - LEFT - RIGHT, height);
    TimeAxis time = new TimeAxis(frame, span);
    KeyAxis keys = KeyAxis.of(frame, notes.notes());
    String title = song.title().isBlank() ? name : song.title();
    Frame.title(canvas, theme, style.width(), title, subtitle(span, length, notes));
    keys.draw(canvas, theme);
    new BarAxis(time, Bars.of(song)).draw(canvas, theme);
    time.draw(canvas, theme, false);
    drawNotes(notes.notes(), time, keys);
    frame.outline(canvas, theme);
    legend.draw(canvas, theme, LEFT, frame.bottom() + BELOW);
  }

  private static String subtitle(TimeSpan span, double length, SongNotes notes) {
    boolean part = span.fromSeconds() > 0 || span.toSeconds() < length;
    String shown =
        part
            ? TimeAxis.clock(span.fromSeconds())
                + " to "
                + TimeAxis.clock(span.toSeconds())
                + " of "
            : "";
    long channels = IntStream.range(0, CHANNELS).filter(each -> notes.count(each) > 0).count();
    return shown
        + String.format(
            Locale.ROOT,
            "%s, %,d %s on %d %s",
            TimeAxis.clock(length),
            notes.notes().size(),
            notes.notes().size() == 1 ? "note" : "notes",
            channels,
            channels == 1 ? "channel" : "channels");
  }

  /** Drums first, the others over them; one colour after the other, which keeps an SVG small. */
  private void drawNotes(List<Note> notes, TimeAxis time, KeyAxis keys) {
    NoteBars bars = new NoteBars(canvas, time, keys);
    notes.stream()
        .sorted(
            Comparator.<Note>comparingInt(note -> note.channel() == DRUMS ? -1 : note.channel())
                .thenComparingInt(Note::velocity)
                .thenComparingDouble(Note::start))
        .forEach(note -> bars.draw(note, colour(note)));
  }

  /** Soft notes are pale; a few steps do, and share a path in an SVG. */
  private int colour(Note note) {
    int step = 3 - note.velocity() * 3 / MAX_VELOCITY;
    return Theme.mix(Theme.series(note.channel()), theme.field(), step * 0.2);
  }
}
