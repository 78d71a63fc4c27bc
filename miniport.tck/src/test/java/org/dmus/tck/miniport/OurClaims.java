package org.dmus.tck.miniport;

import java.util.Set;
import org.dmus.tck.Behaviours;

/** What our miniports claim of the published sample, and why not the rest. */
public final class OurClaims {
  /** The UART miniport. */
  public static final Set<Integer> UART = Set.of(43, 44, 45, 47, 49, 52, 53, 80, 87, 93);

  /** The same on an MPU-401. */
  public static final Set<Integer> MPU =
      Set.of(
          43, 44, 45, 47, 49, 52, 53, 64, 65, 66, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 87,
          88, 89, 93);

  /** The capture miniport. */
  public static final Set<Integer> CAPTURE = Set.of(43, 44, 45, 47, 49, 52, 64, 65, 80, 93);

  /** The synthesizer. */
  public static final Set<Integer> SYNTH = Set.of(43, 44, 48, 49, 52, 53, 108, 109, 120);

  private OurClaims() {}

  /**
   * Says why no miniport of ours claims a behaviour.
   *
   * @param row the behaviour
   */
  public static String whyNot(Behaviours.Row row) {
    return row.section().equals("A.7")
        ? "there is no MPU-401 below our UART but a device path"
        : "the FIFO of our capture miniport is larger, and a file or FIFO is not read ahead";
  }
}
