package org.dmus.player.internal;

import java.io.IOException;
import org.dmus.client.IPin;
import org.dmus.mxf.ReferenceTime;
import org.dmus.player.RenderRequest;
import org.dmus.player.SongFeeder;

/** Moves the time of an offline subdevice through a song and its tail. */
final class RenderClock {
  private static final long SONG_STEP_100NS = 100 * ReferenceTime.PER_MILLISECOND;
  private static final long TAIL_STEP_100NS = 50 * ReferenceTime.PER_MILLISECOND;
  private static final long STALLED_STEP_100NS = ReferenceTime.PER_MILLISECOND;

  /** Silence that ends the tail: longer than the gaps of any effect. */
  private static final long SILENCE_100NS = 250 * ReferenceTime.PER_MILLISECOND;

  private final PatientRun run;
  private final IPin music;
  private final IPin wave;
  private final SongFeeder feeder;
  private final MeteredOutput output;
  private final int sampleRate;
  private final long songEnd100ns;
  private final long maxTail100ns;
  private final long base100ns;
  private long now100ns;
  private boolean notesEnded;

  RenderClock(
      RenderRequest request,
      PatientRun run,
      long base100ns,
      IPin music,
      IPin wave,
      SongFeeder feeder,
      MeteredOutput output) {
    this.run = run;
    this.music = music;
    this.wave = wave;
    this.feeder = feeder;
    this.output = output;
    this.sampleRate = request.format().sampleRate();
    this.songEnd100ns = request.song().duration100ns();
    this.maxTail100ns = request.maxTail100ns();
    this.base100ns = base100ns;
  }

  /** Renders the next piece; false when the song and its tail are over. */
  boolean step() throws IOException {
    if (now100ns >= songEnd100ns && isTailOver()) {
      return false;
    }
    if (feeder.isDone() && now100ns >= songEnd100ns) {
      endNotesInTime();
      runTo(now100ns + Math.min(TAIL_STEP_100NS, tailEnd100ns() - now100ns));
    } else {
      stepSong();
    }
    return true;
  }

  private void stepSong() throws IOException {
    long next = now100ns + SONG_STEP_100NS;
    long to = now100ns < songEnd100ns ? Math.min(next, songEnd100ns) : next;
    if (!feedTo(to)) {
      long soonest = now100ns + STALLED_STEP_100NS;
      to = Math.min(to, Math.max(soonest, feeder.next100ns()));
    }
    runTo(to);
  }

  /** A full pin empties when the engine runs, mostly without time going on. */
  private boolean feedTo(long to) {
    long until = to >= songEnd100ns ? Long.MAX_VALUE : to;
    while (!feeder.feed(music, until)) {
      long before = feeder.written();
      run.until(base100ns + now100ns);
      if (feeder.feed(music, until)) {
        return true;
      }
      if (feeder.written() == before) {
        return false;
      }
    }
    return true;
  }

  private void runTo(long time100ns) throws IOException {
    run.until(base100ns + time100ns);
    now100ns = time100ns;
    PinFailure.check(wave);
    PinFailure.check(music);
  }

  private boolean isTailOver() {
    boolean silent = silent100ns() >= SILENCE_100NS;
    return feeder.isDone() && silent || now100ns >= tailEnd100ns();
  }

  private long silent100ns() {
    return ReferenceTime.fromFrames(output.silentFrames(), sampleRate);
  }

  private long tailEnd100ns() {
    return songEnd100ns + maxTail100ns;
  }

  /** A note that no event ends would sound up to the limit and be cut: it is released half-way. */
  private void endNotesInTime() {
    if (!notesEnded && now100ns >= songEnd100ns + maxTail100ns / 2) {
      notesEnded = true;
      music.flush();
    }
  }

  /** Whether the sound had not died away when the tail had to end. */
  boolean isCutOff() {
    return output.silentFrames() == 0;
  }
}
