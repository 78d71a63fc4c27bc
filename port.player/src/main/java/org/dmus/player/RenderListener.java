package org.dmus.player;

import org.osgi.annotation.versioning.ConsumerType;

/** Follows a render and may end it. */
@ConsumerType
public interface RenderListener {
  /** Follows nothing. */
  RenderListener NONE = progress -> true;

  /**
   * Called by the rendering thread, about ten times a second, and once at the end.
   *
   * @param progress how far it is
   * @return false to cancel: the output is given up
   */
  boolean progress(RenderProgress progress);

  /**
   * Called by the rendering thread, about ten times a second, while it cannot go on.
   *
   * @param what what it waits for, in words
   * @return false to cancel: the render ends with a CancellationException
   */
  default boolean waiting(String what) {
    return true;
  }
}
