package org.dmus.smf;

/** How a reader treats a file that breaks the standard but can still be played. */
public enum Leniency {
  /** Plays what can be played and reports every fault as an {@link SmfWarning}. */
  LENIENT,
  /** Refuses a file with any fault whose {@link SmfFault#forbidden()} is true. */
  STRICT
}
