package org.dmus.player;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.osgi.annotation.versioning.ProviderType;

/** Something that goes on by itself: a playback or a recording. Safe from any thread. */
@ProviderType
public interface Activity extends AutoCloseable {

  /** What it is doing. */
  enum State {
    /** It goes on. */
    RUNNING,
    /** It stands still until it is resumed. */
    PAUSED,
    /** It has reached its end. */
    FINISHED,
    /** It was closed before its end. */
    STOPPED,
    /** It broke off; see {@link #failure}. */
    FAILED
  }

  /** {@return what it is doing} */
  State state();

  /** {@return presentation time of its pin, 100 ns} */
  long position100ns();

  /** {@return events that the pin has taken or given} */
  long events();

  /** {@return why it failed, if it did} */
  Optional<Throwable> failure();

  /**
   * Waits for the end.
   *
   * @param timeout how long at most
   * @param unit its unit
   * @return whether it has ended
   * @throws InterruptedException when the waiting thread is interrupted
   */
  boolean await(long timeout, TimeUnit unit) throws InterruptedException;

  /** Ends it, and waits until its pins are closed. More than once is harmless. */
  @Override
  void close();
}
