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
   * Installs a bundle, or updates the one of that name in place, and starts it; others are
   * refreshed only when they use its packages, ourselves perhaps among them.
   *
   * @throws Rejected when the framework does not accept the content; what ran before runs on
   * @throws BundleException when it does not resolve or start
   */
  void put(String name, Path content) throws BundleException, IOException, Rejected;

  /** The framework does not accept a jar. */
  final class Rejected extends Exception {
    private static final long serialVersionUID = 1;

    Rejected(BundleException cause) {
      super(cause.getMessage(), cause);
    }
  }

  /** Starts it, persistently. */
  void start(String name) throws BundleException;

  /** Stops it and starts it. */
  void restart(String name) throws BundleException;

  /** Uninstalls it; the version of the distribution, if there is one, takes its place again. */
  void remove(String name) throws BundleException, IOException;

  /** Returns what is wrong with it now; empty when it runs. */
  Set<Complaint> faults(String name);

  /** Returns the names of the ports that live by its miniports. */
  Set<String> ports(String name);

  /** Whether it can be said already that it will not run: no waiting helps. */
  boolean isHopeless(String name);

  /** When another bundle was started or resolved last, by {@link System#nanoTime()}. */
  long lastChangeNs();
}
