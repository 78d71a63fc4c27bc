package org.dmus.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dmus.player.Playback;
import org.dmus.player.Recording;
import org.dmus.player.TakeLosses;

/** A playback or recording that ends when it is first waited for, or never. */
final class FakeActivity implements Playback, Recording {
  private final boolean ends;
  private final Throwable failure;
  boolean closed;
  long events;
  String obstacle;
  TakeLosses lost = TakeLosses.NONE;
  long leftOut;
  String gap;
  long thruLost;

  /** How often it is waited for until it ends, unless it never does. */
  int looks;

  Path journal = Path.of("take.mid.journal");

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
    return ends || looks > 0 && --looks == 0;
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
  public long leftOutEvents() {
    return leftOut;
  }

  @Override
  public long duration100ns() {
    return 0;
  }

  @Override
  public long filteredEvents() {
    return 0;
  }

  @Override
  public TakeLosses losses() {
    return lost;
  }

  @Override
  public long bytes() {
    return 3 * events;
  }

  @Override
  public long gaps() {
    return gap == null ? 0 : 1;
  }

  @Override
  public Optional<String> gap() {
    return Optional.ofNullable(gap);
  }

  @Override
  public Optional<String> thruProblem() {
    return Optional.empty();
  }

  @Override
  public long thruLostEvents() {
    return thruLost;
  }

  @Override
  public Optional<String> obstacle() {
    return Optional.ofNullable(obstacle);
  }

  @Override
  public Path journal() {
    return journal;
  }
}
