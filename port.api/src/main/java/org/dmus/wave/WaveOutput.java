package org.dmus.wave;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An open wave output. One thread at a time: the wave sink's engine, once the pin has it.
 *
 * <p>Ends with {@link #close}, which finishes, or with {@link #abort}, which leaves nothing
 * half-written behind; both are called by whoever opened the output.
 */
@ConsumerType
public interface WaveOutput extends AutoCloseable {

  /**
   * {@return how many frames {@link #write} takes now without blocking; files: Integer.MAX_VALUE}
   */
  int writableFrames();

  /**
   * Writes frames.
   *
   * @param planes one array per channel, nominal range -1..1; beyond it PCM clips
   * @param frames number of frames, from index 0 on
   * @throws IOException when the output fails; the message names the target
   */
  void write(float[][] planes, int frames) throws IOException;

  /** {@return whether the output paces itself in real time, as a sound card does} */
  boolean isRealTime();

  /**
   * Finishes: flushes, completes headers, moves a file to its final name, plays out what is
   * buffered.
   *
   * @throws IOException when it cannot be finished
   */
  @Override
  void close() throws IOException;

  /** Gives up: nothing half-written remains. After {@link #close} it does nothing. */
  void abort();
}
