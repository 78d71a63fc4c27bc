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

  /** Fails when it does not run. */
  void requireGood() {
    switch (deployment.state()) {
      case RUNNING, SHADOWED, REMOVED -> {}
      case REFUSED -> throw failure(ExitCode.INPUT_MALFORMED);
      case INCOMPLETE, FAILED, ROLLED_BACK -> throw failure(ExitCode.FAILURE);
    }
  }

  private CommandFailure failure(ExitCode code) {
    String problem = deployment.problem().isEmpty() ? words(deployment) : deployment.problem();
    Sentence sentence = Sentence.of(jar, problem);
    String cure = sentence.cure().isEmpty() ? "dmus doctor tells more" : sentence.cure();
    return new CommandFailure(code, jar, sentence.why(), cure);
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
