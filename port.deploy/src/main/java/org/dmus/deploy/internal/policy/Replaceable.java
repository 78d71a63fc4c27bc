package org.dmus.deploy.internal.policy;

import java.util.Optional;
import org.dmus.deploy.internal.NotTaken;

/** What replaces a running bundle must leave the others what they have of it. */
final class Replaceable {
  private final Surroundings here;

  Replaceable(Surroundings here) {
    this.here = here;
  }

  void check(Candidate jar) throws NotTaken {
    Optional<String> why = here.irreplaceable(jar.name());
    if (why.isPresent()) {
      throw NotTaken.refused(why.get(), "put it into bundle/ and start DMus again");
    }
    for (Surroundings.Need need : here.needsOf(jar.name())) {
      if (jar.headers().exports().stream().noneMatch(need.what()::isMetBy)) {
        throw NotTaken.refused(
            "it does not export "
                + need.what().name()
                + " "
                + need.what().range()
                + ", which "
                + need.bundle()
                + " needs",
            "build it for this version of DMus, or update the whole distribution");
      }
    }
  }
}
