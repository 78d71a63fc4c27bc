package org.dmus.cli;

import java.util.Locale;
import org.dmus.deploy.Deployment;

/**
 * What became of a jar that somebody wants deployed.
 *
 * @param jar as the user named it
 * @param deployment what it came to
 */
record DeploymentOutcome(String jar, Deployment deployment) {
  /** What helps stands behind the last one of {@link Deployment#problem}. */
  private static final String CURE = ": ";

  /** Fails when it does not run. */
  void requireGood() {
    switch (deployment.state()) {
      case RUNNING, SHADOWED, REMOVED -> {}
      case REFUSED -> throw failure(ExitCode.INPUT_MALFORMED);
      case INCOMPLETE, FAILED, ROLLED_BACK -> throw failure(ExitCode.FAILURE);
    }
  }

  private CommandFailure failure(ExitCode code) {
    String problem = deployment.problem();
    int end = problem.lastIndexOf(CURE);
    if (end < 0) {
      String why = problem.isEmpty() ? words(deployment) : problem;
      return new CommandFailure(code, jar, why, "dmus doctor tells more");
    }
    String cure = problem.substring(end + CURE.length());
    return new CommandFailure(code, jar, problem.substring(0, end), cure);
  }

  /** One line: name, version, state, file. */
  static String line(Deployment done) {
    return "%s %s: %s (%s)"
        .formatted(done.name(), done.version(), words(done), done.file())
        .strip();
  }

  private static String words(Deployment done) {
    return done.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
