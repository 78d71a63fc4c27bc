package org.dmus.picture.roll;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.dmus.picture.TimeSpan;
import org.dmus.smf.EventCursor;
import org.dmus.smf.EventKind;
import org.dmus.smf.MidiFile;

/** Collects the notes of a part of a song, and the program that each channel plays. */
final class SongNotes {
  private static final double SECONDS = 1e-7;
  private static final int NOTE_OFF = 0x80;
  private static final int NOTE_ON = 0x90;
  private static final int PROGRAM_CHANGE = 0xC0;
  private static final int CHANNELS = 16;
  private static final int NONE = -1;

  private final TimeSpan span;
  private final List<Note> notes = new ArrayList<>();
  private final Map<Long, Queue<double[]>> open = new HashMap<>();
  private final int[] program = new int[CHANNELS];
  private final int[] shownProgram = new int[CHANNELS];
  private final long[] counts = new long[CHANNELS];

  private SongNotes(TimeSpan span) {
    this.span = span;
    Arrays.fill(shownProgram, NONE);
  }

  static SongNotes of(MidiFile song, TimeSpan span) {
    SongNotes notes = new SongNotes(span);
    EventCursor event = song.events();
    while (event.next()) {
      if (event.kind() == EventKind.CHANNEL) {
        notes.take(event);
      }
    }
    notes.endAll(song.duration100ns() * SECONDS);
    return notes;
  }

  private void take(EventCursor event) {
    int channel = event.status() & 0x0F;
    long place = (long) event.track() << 12 | event.port() << 4 | channel;
    long voice = place << 7 | event.dataAt(0);
    double time = event.time100ns() * SECONDS;
    switch (event.status() & 0xF0) {
      case NOTE_ON -> {
        if (event.dataAt(1) == 0) {
          end(voice, channel, event.dataAt(0), time);
        } else {
          double[] started = {time, event.dataAt(1)};
          open.computeIfAbsent(voice, each -> new ArrayDeque<>()).add(started);
        }
      }
      case NOTE_OFF -> end(voice, channel, event.dataAt(0), time);
      case PROGRAM_CHANGE -> program[channel] = event.dataAt(0);
      default -> {
        // moves a sound, and is not drawn
      }
    }
  }

  private void end(long voice, int channel, int key, double time) {
    Queue<double[]> sounding = open.get(voice);
    if (sounding != null && !sounding.isEmpty()) {
      double[] started = sounding.remove();
      add(new Note(channel, key, (int) started[1], started[0], time));
    }
  }

  private void endAll(double time) {
    open.forEach(
        (voice, sounding) -> {
          while (!sounding.isEmpty()) {
            end(voice, (int) (voice >> 7 & 0x0F), (int) (voice & 0x7F), time);
          }
        });
  }

  private void add(Note note) {
    if (note.end() < span.fromSeconds() || note.start() >= span.toSeconds()) {
      return;
    }
    notes.add(note);
    counts[note.channel()]++;
    if (shownProgram[note.channel()] == NONE) {
      shownProgram[note.channel()] = program[note.channel()];
    }
  }

  List<Note> notes() {
    return notes;
  }

  /** Number of notes of a channel. */
  long count(int channel) {
    return counts[channel];
  }

  /** Program of the first note of a channel, 0..127. */
  int program(int channel) {
    return Math.max(0, shownProgram[channel]);
  }
}
