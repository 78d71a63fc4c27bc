package org.dmus.deploy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of a file of the deploy folder.
 *
 * @param name symbolic name of the bundle; the file's name as long as none is known
 * @param version version that is installed; empty when none is
 * @param bundleId id of the installed bundle, the same through all its updates; -1 when none is
 * @param file the file in the deploy folder; the last one when it was taken away or put aside
 * @param state what it came to
 * @param problem one sentence, {@code reason: cure}, in which the last colon before a space parts
 *     them; empty when there is none
 * @param since when it came to that
 * @param previous the last good version, to which {@link Deployer#rollback} goes back
 */
public record Deployment(
    String name,
    String version,
    long bundleId,
    Path file,
    State state,
    String problem,
    Instant since,
    Optional<String> previous) {

  /** What a file can come to. */
  public enum State {
    /** It is not complete yet: somebody still writes it. */
    INCOMPLETE,
    /** It is installed and healthy. */
    RUNNING,
    /** It is installed and does not run; there was no good version to go back to. */
    FAILED,
    /** It did not run, or somebody asked: the last good version runs instead. */
    ROLLED_BACK,
    /** It was put aside: it is no bundle, or none that may run here. */
    REFUSED,
    /** Another file of the folder has a higher version of the same bundle. */
    SHADOWED,
    /** It was taken away, and uninstalled; listed for a minute. */
    REMOVED
  }
}
