package org.dmus.dls;

/**
 * A connection block: one edge of the articulation graph (DLS 2.2 §1.14.4).
 *
 * <p>Adds {@code T(source) · (T(control) · scale)} to the destination.
 *
 * @param source what drives it, a {@code CONN_SRC_*} number of {@link Articulator}
 * @param control what scales it, a {@code CONN_SRC_*} number; 0 = full scale
 * @param destination what it drives, a {@code CONN_DST_*} number of {@link Articulator}
 * @param transform the transform bit field of chunk {@code art2}
 * @param scale how much, in the destination's unit ({@link DlsUnits})
 */
public record Connection(int source, int control, int destination, int transform, int scale) {

  /** Returns a constant: the destination's own value. */
  public static Connection constant(int destination, int scale) {
    return new Connection(Articulator.SRC_NONE, Articulator.SRC_NONE, destination, 0, scale);
  }
}
