package org.dmus.player.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dmus.ks.KsState;
import org.dmus.ks.LineStatus;
import org.dmus.mxf.ReferenceTime;
import org.dmus.player.PlayRequest;
import org.dmus.player.Playback;
import org.dmus.player.SongFeeder;

/** A song on its way to a pin: keeps the pin supplied half a second ahead. */
final class SongPlayback implements Playback, Worker.Work {
  private static final long LOOK_AHEAD_100NS = 500 * ReferenceTime.PER_MILLISECOND;

  /** More than any wave sink renders ahead, so that the first notes are not late. */
  private static final long SOUND_LEAD_100NS = 200 * ReferenceTime.PER_MILLISECOND;

  private static final long REST_NS = 20_000_000;
  private static final long SILENCE_100NS = 250 * ReferenceTime.PER_MILLISECOND;

  private final PlayRequest request;
  private final SongPin music;
  private final Sound sound;
  private final SongFeeder feeder;
  private final long lead100ns;
  private final Worker worker;
  private volatile boolean paused;
  private volatile long end100ns = -1;
  private volatile KsState wanted = KsState.RUN;

  /**
   * A playback that has not started.
   *
   * @param music its pin, owned by the playback from {@link #start} on
   * @param sound its sound, likewise, or null
   */
  SongPlayback(PlayRequest request, SongPin music, Sound sound) {
    this.request = request;
    this.music = music;
    this.sound = sound;
    this.lead100ns = request.timed() && sound != null ? SOUND_LEAD_100NS : 0;
    this.feeder = new SongFeeder(request.song(), 1, request.timed(), lead100ns);
    this.worker = new Worker("dmus-player", this, REST_NS);
  }

  void start() {
    worker.start();
  }

  @Override
  public boolean step() throws IOException {
    if (!music.isThere()) {
      return true;
    }
    // Fed before it runs, so that what is due at once is there at once.
    if (wanted == KsState.RUN) {
      supply();
    }
    follow(wanted);
    if (paused) {
      return true;
    }
    if (sound != null) {
      PinFailure.check(sound.pin());
    }
    return !isOver();
  }

  private void supply() {
    long until = request.timed() ? music.presentationTime() + LOOK_AHEAD_100NS : Long.MAX_VALUE;
    feeder.feed(music.pin(), until); // what finds no room now is fed with the next step
  }

  /** Time since the start of the song; negative before it. */
  private long songTime100ns() {
    return music.presentationTime() - lead100ns;
  }

  private void follow(KsState to) {
    if (music.pin().state() == to) {
      return;
    }
    if (sound != null) {
      sound.pin().setState(to);
    }
    music.pin().setState(to);
    paused = to != KsState.RUN;
  }

  private boolean isOver() {
    long position = songTime100ns();
    boolean played = !request.timed() || position >= duration100ns();
    return feeder.isDone() && played && (sound != null ? isSilent(position) : isSent());
  }

  private boolean isSilent(long position) {
    boolean tailOver = position >= duration100ns() + request.maxTail100ns();
    return tailOver || sound.silent100ns() >= SILENCE_100NS;
  }

  private boolean isSent() {
    return music.pin().statistics().queued() == 0
        && PinQuery.line(music.pin()).map(LineStatus::pendingBytes).orElse(0) == 0;
  }

  /** Closing ends the sounding notes, and the time of the pin. */
  @Override
  public void finish() throws IOException {
    end100ns = position100ns();
    try (music) {
      if (sound != null) {
        sound.close();
      }
    }
  }

  @Override
  public void pause() {
    wanted = KsState.PAUSE;
    worker.wake();
  }

  @Override
  public void resume() {
    wanted = KsState.RUN;
    worker.wake();
  }

  @Override
  public State state() {
    State whole = worker.state();
    return whole == State.RUNNING && paused ? State.PAUSED : whole;
  }

  @Override
  public long position100ns() {
    long end = end100ns;
    return end >= 0 ? end : Math.max(0, Math.min(songTime100ns(), duration100ns()));
  }

  @Override
  public long duration100ns() {
    return request.song().duration100ns();
  }

  @Override
  public Optional<String> gap() {
    return music.gap();
  }

  @Override
  public Optional<String> obstacle() {
    return music.obstacle();
  }

  @Override
  public long leftOutEvents() {
    return feeder.leftOut();
  }

  @Override
  public long events() {
    return feeder.written();
  }

  @Override
  public Optional<Throwable> failure() {
    return worker.failure();
  }

  @Override
  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    return worker.await(timeout, unit);
  }

  @Override
  public void close() {
    worker.stop();
  }
}
