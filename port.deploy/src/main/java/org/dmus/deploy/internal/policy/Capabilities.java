package org.dmus.deploy.internal.policy;

import org.dmus.deploy.internal.NotTaken;

/** A bundle that runs is not stopped for one that cannot resolve for want of a capability. */
final class Capabilities {
  private final Surroundings here;

  Capabilities(Surroundings here) {
    this.here = here;
  }

  void check(Candidate jar) throws NotTaken {
    if (!here.isRunning(jar.name())) {
      return;
    }
    for (CapabilityNeed need : jar.headers().needs()) {
      if (!here.offers(need, jar.name())) {
        throw NotTaken.refused(
            "it requires " + need + ", which nobody here provides",
            "deploy what provides it first, or get a version for what is here");
      }
    }
  }
}
