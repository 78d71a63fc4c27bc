package org.dmus.dls.sound.articulation;

import org.dmus.dls.Articulator;

/**
 * The connection blocks of one region as flat arrays. Immutable; safe from any thread.
 *
 * <p>Connections to {@link Destination}s that run while a note sounds come first, sorted by
 * nothing; those that are read once, at note-on, follow from index {@link #running} on.
 */
public final class Articulation {

  /** Number of connections. */
  public final int count;

  /** Number of connections to running destinations; they come first. */
  public final int running;

  /** Source by connection, the number DLS gives it. */
  public final int[] source;

  /** Control by connection, the number DLS gives it. */
  public final int[] control;

  /** Destination by connection, an index of {@link Destination}. */
  public final int[] destination;

  /** Six transform bits of the source by connection. */
  public final int[] sourceTransform;

  /** Six transform bits of the control by connection. */
  public final int[] controlTransform;

  /** Scale by connection: dB, cents or a fraction. */
  public final float[] scale;

  /** Whether a connection adds the absolute value of what it comes to. */
  public final boolean[] absolute;

  /** Whether the region moves its own key number. */
  public final boolean movesKey;

  /** Whether the rules of SoundFonts hold: triangles as LFOs, a convex attack of EG2. */
  public final boolean soundFont;

  /** Whether a controller is a source or a control, by number. */
  private final long[] controllers = new long[2];

  Articulation(int count, int running, boolean movesKey, boolean soundFont) {
    this.soundFont = soundFont;
    this.movesKey = movesKey;
    this.count = count;
    this.running = running;
    source = new int[count];
    control = new int[count];
    destination = new int[count];
    sourceTransform = new int[count];
    controlTransform = new int[count];
    scale = new float[count];
    absolute = new boolean[count];
  }

  /** Notes what a connection reads. */
  void reads(int source) {
    int controller = source - Articulator.SRC_CC;
    if (controller >= 0 && controller < 128) {
      controllers[controller >> 6] |= 1L << controller;
    }
  }

  /** Adds the controllers that act to two words, a bit for each. */
  public void addControllers(long[] to) {
    to[0] |= controllers[0];
    to[1] |= controllers[1];
  }
}
