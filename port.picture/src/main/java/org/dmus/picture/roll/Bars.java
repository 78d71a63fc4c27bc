package org.dmus.picture.roll;

import java.util.ArrayList;
import java.util.List;
import org.dmus.smf.EventCursor;
import org.dmus.smf.EventKind;
import org.dmus.smf.MetaType;
import org.dmus.smf.MidiFile;

/**
 * The beats of a song, and where its tempo and its metre change. A song that is timed in SMPTE
 * frames has none, and neither have the independent tracks of a format 2 file one count of bars.
 */
final class Bars {
  private static final double SECONDS = 1e-7;
  private static final int MAX_BEATS = 1 << 20;

  private final List<Beat> beats = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();

  /**
   * A beat.
   *
   * @param seconds when
   * @param bar number of the bar that begins there, from 1; 0 within a bar
   */
  record Beat(double seconds, int bar) {}

  /**
   * A change.
   *
   * @param seconds when
   * @param text the tempo or the metre
   */
  record Mark(double seconds, String text) {}

  private Bars() {}

  static Bars of(MidiFile song) {
    Bars bars = new Bars();
    if (!song.division().isSmpte() && song.format() != 2) {
      bars.count(song);
    }
    return bars;
  }

  List<Beat> beats() {
    return beats;
  }

  List<Mark> marks() {
    return marks;
  }

  private void count(MidiFile song) {
    BeatClock clock = new BeatClock(song.division().ticksPerQuarter());
    EventCursor event = song.events();
    while (event.next()) {
      if (event.kind() != EventKind.META) {
        continue;
      }
      if (event.metaType() == MetaType.TEMPO && event.tempoMicros() > 0) {
        countTo(clock, event.tick());
        clock.tempo(event.tick(), event.time100ns() * SECONDS, event.tempoMicros());
        mark(event, Math.round(60e6 / event.tempoMicros()) + " bpm");
      } else if (event.metaType() == MetaType.TIME_SIGNATURE && event.dataLength() >= 2) {
        countTo(clock, event.tick());
        clock.metre(event.tick(), event.dataAt(0), event.dataAt(1));
        mark(event, event.dataAt(0) + "/" + (1 << Math.min(event.dataAt(1), 6)));
      }
    }
    countTo(clock, song.ticks() + 1);
  }

  private void countTo(BeatClock clock, long tick) {
    while (clock.nextTick() < tick && beats.size() < MAX_BEATS) {
      beats.add(clock.beat());
    }
  }

  private void mark(EventCursor event, String text) {
    marks.add(new Mark(event.time100ns() * SECONDS, text));
  }
}
