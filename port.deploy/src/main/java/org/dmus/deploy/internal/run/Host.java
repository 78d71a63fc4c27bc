package org.dmus.deploy.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.dmus.deploy.internal.Complaint;
import org.dmus.deploy.internal.policy.Surroundings;
import org.osgi.framework.BundleException;

/** The framework, as the deploy folder needs it: bundles by symbolic name. One thread at a time. */
public interface Host extends Surroundings {

  /** A bundle that is installed. */
  record Installed(long id, String version, long modified, boolean shipped) {}

  /** Returns the bundle of that name. */
  Optional<Installed> find(String name);

  /** Returns the names of the bundles that came by the deploy folder, whatever is known of them. */
  Set<String> deployed();

  /**
   * Installs a bundle, or updates the one of that name in place; others are refreshed only when
   * they use its packages. It is not started.
   *
   * @return whether this bundle itself is about to be restarted by that
   */
  boolean put(String name, Path content) throws BundleException, IOException;

  /** Starts it, persistently. */
  void start(String name) throws BundleException;

  /** Uninstalls it; the version of the distribution, if there is one, takes its place again. */
  void remove(String name) throws BundleException, IOException;

  /** Returns what is wrong with it now; empty when it runs. */
  Set<Complaint> faults(String name);

  /** Whether it can be said already that it will not run: no waiting helps. */
  boolean isHopeless(String name);

  /** When another bundle was started or resolved last, by {@link System#nanoTime()}. */
  long lastChangeNs();
}
