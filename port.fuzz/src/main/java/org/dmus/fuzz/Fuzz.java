package org.dmus.fuzz;

import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where Jazzer begins; its argument names the {@link Target}. */
public final class Fuzz {
  /** Kept, or its level would be forgotten: what damaged banks are told costs more than reading. */
  private static final Logger LOG = Logger.getLogger("org.dmus");

  private static Target target;

  private Fuzz() {}

  /**
   * Chooses the target, and lets it load its classes: what Jazzer takes for them is not ours.
   *
   * @param arguments its name, in any case
   */
  public static void fuzzerInitialize(String[] arguments) {
    LOG.setLevel(Level.OFF);
    target = Target.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    Seed.of(target).forEach(seed -> target.read(Seed.read(seed)));
  }

  /**
   * Gives the target one input.
   *
   * @param bytes the input; not kept
   */
  public static void fuzzerTestOneInput(byte[] bytes) {
    target.take(bytes);
  }
}
