package org.dmus.dls.client;

import java.util.Deque;
import java.util.concurrent.CompletionStage;
import org.dmus.client.IPin;

/** A collection on a pin, until it is closed. Made by {@link Downloads#download}. Any thread. */
public final class Download implements AutoCloseable {
  private final IPin pin;
  private final Deque<Long> handles;
  private final int instruments;
  private final int waves;
  private final long bytes;
  private CompletionStage<Void> ended;

  Download(IPin pin, Deque<Long> handles, int instruments, int waves, long bytes) {
    this.pin = pin;
    this.handles = handles;
    this.instruments = instruments;
    this.waves = waves;
    this.bytes = bytes;
  }

  /** {@return how many instruments it has} */
  public int instruments() {
    return instruments;
  }

  /** {@return how many waves they play} */
  public int waves() {
    return waves;
  }

  /** {@return the size of what was downloaded, bytes} */
  public long bytes() {
    return bytes;
  }

  /**
   * Unloads: new notes do not sound it, those that do end in their own time. [control]; does not
   * wait for them. After the first call, and after the pin was closed, it does nothing.
   */
  @Override
  public void close() {
    end();
  }

  /**
   * Unloads, as {@link #close} does, and says when nothing sounds it any more.
   *
   * @return completes with the last note, or with the end of the pin; never fails
   */
  public synchronized CompletionStage<Void> end() {
    if (ended == null) {
      ended = Unloading.of(pin, handles);
    }
    return ended;
  }
}
