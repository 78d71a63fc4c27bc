package org.dmus.cli;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dmus.player.Playback;
import org.dmus.player.Recording;

/** A playback or recording that ends when it is first waited for, or never. */
final class FakeActivity implements Playback, Recording {
  private final boolean ends;
  private final Throwable failure;
  boolean closed;
  long events;
  long lost;

  FakeActivity(boolean ends, Throwable failure) {
    this.ends = ends;
    this.failure = failure;
  }

  @Override
  public State state() {
    return failure == null ? State.FINISHED : State.FAILED;
  }

  @Override
  public long position100ns() {
    return 0;
  }

  @Override
  public long events() {
    return events;
  }

  @Override
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return ends;
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public void pause() {}

  @Override
  public void resume() {}

  @Override
  public long duration100ns() {
    return 0;
  }

  @Override
  public long filteredEvents() {
    return 0;
  }

  @Override
  public long lostEvents() {
    return lost;
  }
}
