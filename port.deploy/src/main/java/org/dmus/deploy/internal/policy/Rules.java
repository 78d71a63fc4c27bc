package org.dmus.deploy.internal.policy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dmus.deploy.internal.NotTaken;

/** Everything a complete jar must meet, in two steps. */
public final class Rules {

  /** One of them. */
  @FunctionalInterface
  interface Rule {
    void check(Candidate jar) throws IOException, NotTaken;
  }

  private final List<Rule> ofTheJar;
  private final List<Rule> ofTheFramework;

  /**
   * Makes the rules.
   *
   * @param signers who must have signed; empty = nobody need have
   */
  public Rules(Surroundings here, Optional<TrustedSigners> signers) {
    ofTheJar =
        List.of(
            BundleKind::check,
            new ApiShadowing(here)::check,
            jar -> {
              if (signers.isPresent()) {
                signers.get().check(jar);
              }
            });
    ofTheFramework =
        List.of(
            new Replaceable(here)::check, new Imports(here)::check, new Capabilities(here)::check);
  }

  /** Whether it may run in any framework like this one. */
  public void checkJar(Candidate jar) throws IOException, NotTaken {
    check(ofTheJar, jar);
  }

  /** Whether it fits what runs now; to be asked right before it is installed. */
  public void checkFit(Candidate jar) throws IOException, NotTaken {
    check(ofTheFramework, jar);
  }

  private static void check(List<Rule> rules, Candidate jar) throws IOException, NotTaken {
    for (Rule rule : rules) {
      rule.check(jar);
    }
  }
}
