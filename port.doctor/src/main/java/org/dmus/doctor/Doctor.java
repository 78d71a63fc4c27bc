package org.dmus.doctor;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Says why something does not run. A service; safe from any thread; changes nothing: it starts,
 * resolves and opens nothing.
 *
 * <p>Of a chain - a component waits for a service, whose bundle does not resolve, because a package
 * is missing - the missing package comes first, and what waits for it after it. What is as it was
 * meant to be is no finding: a delayed component that nobody asked for, a bundle that starts on
 * demand, a component that waits for a configuration while others of its bundle work.
 *
 * <p>An ERROR is what cannot work. A bundle whose components only wait for a configuration is a
 * WARNING: the configuration may come after the bundle.
 */
@ProviderType
public interface Doctor {

  /**
   * Examines everything. A fault that is gone within 400 ms is none - a bundle may be in the midst
   * of an update - so what is wrong takes that long to be told; while bundles and ports come up it
   * takes five seconds at most. Where all is well it returns at once.
   *
   * @return everything that is wrong, worst first, root causes first; empty when all is well
   */
  List<Finding> examine();

  /**
   * Examines one bundle: whether it resolves, was started, its components can be active, its
   * subdevices live. What other bundles suffer is left out, unless it is the root cause. Tells what
   * is so at this moment: whoever asks knows what he has just done to it.
   *
   * @param bundleId id of an installed bundle
   * @return what is wrong with it, worst first, root causes first; empty when all is well, or there
   *     is no such bundle
   */
  List<Finding> examine(long bundleId);
}
