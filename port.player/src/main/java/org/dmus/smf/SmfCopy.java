package org.dmus.smf;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes a song that was read: every event of every track at its tick, in its order. Reading the
 * copy gives the same events; copying that one gives the same bytes.
 *
 * <p>What the reader does not keep is not there: chunks other than tracks, the container of an RMID
 * file and its bank, bytes it warned of. A track without an End of Track gets one.
 */
public final class SmfCopy {
  private SmfCopy() {}

  /**
   * Copies a song. May block.
   *
   * @param song what was read
   * @param to the file; an existing one is emptied first
   * @param runningStatus leave out status bytes that repeat
   * @throws IOException if it cannot be written
   */
  public static void write(MidiFile song, Path to, boolean runningStatus) throws IOException {
    SmfLayout layout =
        new SmfLayout(format(song), song.division(), TickClock.DEFAULT_TEMPO_MICROS, runningStatus);
    try (SmfWriter writer = SmfWriter.create(to, layout)) {
      for (int track = 0; track < song.trackCount(); track++) {
        if (track > 0) {
          writer.nextTrack();
        }
        copy(song.trackEvents(track), writer);
      }
    }
  }

  /** The reader plays the tracks of a format 0 file with several together: that is format 1. */
  private static int format(MidiFile song) {
    return song.format() == 0 && song.trackCount() > 1 ? 1 : song.format();
  }

  private static void copy(EventCursor events, SmfWriter writer) throws IOException {
    while (events.next()) {
      writer.append(events);
    }
  }
}
