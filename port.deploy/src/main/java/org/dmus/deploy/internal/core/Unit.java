package org.dmus.deploy.internal.core;

import java.time.Instant;

/**
 * A bundle that came by the folder, as it is remembered over restarts.
 *
 * @param name symbolic name
 * @param phase how far it is
 * @param version its version
 * @param sha256 content that is installed; empty when the distribution's own version runs again
 * @param file name of the file that it came as
 * @param problem why it does not run, or was rolled back; empty otherwise
 * @param since when that phase began
 * @param modified when the framework last changed it, as that says; 0 = not yet
 */
record Unit(
    String name,
    Phase phase,
    String version,
    String sha256,
    String file,
    String problem,
    Instant since,
    long modified) {

  /** How far a bundle is. */
  enum Phase {
    /** It is being installed; after a crash nobody knows which version is there. */
    CHANGING,
    /** It is installed, and watched until it has been healthy for a while. */
    PROVING,
    /** It has proved itself: what comes after it may be rolled back to it. */
    GOOD,
    /** It does not run, and there is nothing to go back to. */
    FAILED,
    /** The version before runs, because this one did not. */
    ROLLED_BACK
  }

  Unit as(Phase next, String why, Instant now) {
    return new Unit(name, next, version, sha256, file, why, now, modified);
  }

  Unit from(String otherFile) {
    return new Unit(name, phase, version, sha256, otherFile, problem, since, modified);
  }

  Unit modified(long when) {
    return new Unit(name, phase, version, sha256, file, problem, since, when);
  }

  /** Whether it is what the next version can be rolled back to. */
  boolean isProved() {
    return !sha256.isEmpty() && (phase == Phase.GOOD || phase == Phase.ROLLED_BACK);
  }

  /** Whether the distribution's own version runs again. */
  boolean isShippedAgain() {
    return sha256.isEmpty();
  }
}
