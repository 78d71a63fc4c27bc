package org.dmus.smf;

import java.util.BitSet;

/** The length of a song in time, found by walking only the tracks that change the tempo. */
final class SongLength {
  private static final int SLOWEST_TEMPO_MICROS = 0xFFFFFF;

  private final TrackTable tracks;
  private final Division division;
  private final boolean sequential;
  private final BitSet tempoTracks;
  private final long ticks;

  SongLength(
      TrackTable tracks, Division division, boolean sequential, BitSet tempoTracks, long ticks) {
    this.tracks = tracks;
    this.division = division;
    this.sequential = sequential;
    this.tempoTracks = tempoTracks;
    this.ticks = ticks;
  }

  long ticks() {
    return ticks;
  }

  /** Walks the tempo events: a second for ten million of them in 65,535 tracks. */
  long time100ns() {
    BitSet wanted = sequential ? null : tempoTracks;
    EventCursor tempo = new EventCursor(tracks, division, sequential, wanted);
    while (tempo.next()) {
      // the cursor's clock follows the tempo events
    }
    return tempo.time100nsAt(ticks);
  }

  /** Whether time stamps would pass their limit; walks the song only when that is possible. */
  boolean isTooLong() {
    long slowest = division.tickNumerator(SLOWEST_TEMPO_MICROS);
    boolean possible = ticks >= SmfLimits.MAX_TIME_100NS / slowest;
    return possible && time100ns() >= SmfLimits.MAX_TIME_100NS;
  }
}
