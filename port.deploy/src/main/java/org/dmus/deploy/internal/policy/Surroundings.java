package org.dmus.deploy.internal.policy;

import java.util.List;
import java.util.Optional;

/** What a jar would meet in the framework. */
public interface Surroundings {

  /** Returns every package that some bundle offers, the framework included. */
  List<PackageExport> exports();

  /** Returns the packages that others import from a bundle, with what they ask of them. */
  List<Need> needsOf(String symbolicName);

  /** Whether a bundle of that name is active. */
  boolean isRunning(String symbolicName);

  /** Whether a bundle, the framework included, but none of that name, has what is needed. */
  boolean offers(CapabilityNeed need, String exceptName);

  /** Whether the distribution has a bundle of that name. */
  boolean isShipped(String symbolicName);

  /** Returns why a bundle cannot be replaced while it runs; empty when it can. */
  Optional<String> irreplaceable(String symbolicName);

  /**
   * What a bundle asks of another.
   *
   * @param bundle who asks, symbolic name
   * @param what the package
   */
  record Need(String bundle, PackageImport what) {}
}
