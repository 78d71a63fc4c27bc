package org.dmus.wave.out;

import java.io.IOException;
import java.io.OutputStream;
import org.dmus.ks.WaveFormat;

/** What frames become in one kind of file, up to its end. One thread. */
interface Coding {

  /**
   * {@return what precedes everything else}
   *
   * <p>Asked for before the first frame and once more after {@link #finish}, when it knows how much
   * there is; of the same length both times.
   */
  byte[] beginning();

  /**
   * Takes frames; writes some of what they become.
   *
   * @param planes one array per channel, nominal range -1..1
   * @param count number of frames, from index 0 on
   */
  void append(float[][] planes, int count) throws IOException;

  /** Writes what was held back and what follows the last frame. */
  void finish() throws IOException;

  /** A kind of file. */
  @FunctionalInterface
  interface Kind {

    /**
     * Begins.
     *
     * @param format what the file is to hold
     * @param out takes what follows the beginning
     * @param isPatchable whether the beginning is rewritten at the end
     * @throws IOException when a file of this kind cannot hold it; says what can, as {@code why;
     *     cure}
     */
    Coding begin(WaveFormat format, OutputStream out, boolean isPatchable) throws IOException;
  }
}
