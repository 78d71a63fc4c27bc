package org.dmus.shell.gogo;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dmus.player.Playback;

/** A playback half a second into a song of two seconds. */
final class FakePlayback implements Playback {
  boolean closed;
  String obstacle;

  @Override
  public State state() {
    return closed ? State.STOPPED : State.RUNNING;
  }

  @Override
  public long position100ns() {
    return 5_000_000;
  }

  @Override
  public Optional<String> gap() {
    return Optional.empty();
  }

  @Override
  public Optional<String> obstacle() {
    return Optional.ofNullable(obstacle);
  }

  @Override
  public long leftOutEvents() {
    return 0;
  }

  @Override
  public long duration100ns() {
    return 20_000_000;
  }

  @Override
  public long events() {
    return 3;
  }

  @Override
  public Optional<Throwable> failure() {
    return Optional.empty();
  }

  @Override
  public boolean await(long timeout, TimeUnit unit) {
    return closed;
  }

  @Override
  public void pause() {}

  @Override
  public void resume() {}

  @Override
  public void close() {
    closed = true;
  }
}
