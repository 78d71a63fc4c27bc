package org.dmus.dls;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A wave that its file compresses: decoded when somebody wants it, on the thread of who does. Safe
 * from any thread.
 */
public interface CompressedWave {

  /** Returns how long it is, frames. */
  int frames();

  /**
   * Decodes it; blocks for about a hundredth of its duration.
   *
   * @return {@link #frames} frames of 16 bits, little-endian, not to be changed; of a damaged wave
   *     silence
   */
  ByteBuffer bytes();

  /** Decodes it, to find what is wrong with it; empty when nothing is. */
  Optional<DlsWarning> damage();
}
