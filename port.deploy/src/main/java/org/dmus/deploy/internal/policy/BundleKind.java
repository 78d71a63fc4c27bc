package org.dmus.deploy.internal.policy;

import org.dmus.deploy.internal.NotTaken;

/** Fragments and extension bundles get into other bundles, past every rule: they stay out. */
final class BundleKind {
  private BundleKind() {}

  static void check(Candidate jar) throws NotTaken {
    String host = jar.headers().host();
    if (host.contains("extension:=") || host.startsWith("system.bundle")) {
      throw NotTaken.refused(
          "it extends the framework (Fragment-Host: " + host + ")", "make it a bundle of its own");
    }
    if (!host.isEmpty()) {
      throw NotTaken.refused("it is a fragment of " + host, "make it a bundle of its own");
    }
  }
}
