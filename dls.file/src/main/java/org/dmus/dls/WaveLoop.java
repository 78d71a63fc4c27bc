package org.dmus.dls;

import java.util.Objects;

/**
 * A loop inside a wave, in sample frames from its start.
 *
 * @param type what happens at note-off
 * @param start first frame of the loop
 * @param length length of the loop, frames
 */
public record WaveLoop(Type type, int start, int length) {

  /** Requires a type. */
  public WaveLoop {
    Objects.requireNonNull(type, "type");
  }

  /** Loop types of DLS 2.2 §1.14.3. */
  public enum Type {
    /** Loops for as long as the voice sounds. */
    FORWARD,
    /** Loops until note-off, then plays on to the end of the wave. */
    LOOP_AND_RELEASE
  }
}
