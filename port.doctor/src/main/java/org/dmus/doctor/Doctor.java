package org.dmus.doctor;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Says why something does not run. A service; safe from any thread; changes nothing. */
@ProviderType
public interface Doctor {

  /** {@return everything that is wrong, root causes first, worst first; empty when all is well} */
  List<Finding> examine();

  /**
   * Examines one bundle: whether it resolves, was started, its components are active, its
   * subdevices live.
   *
   * @param bundleId id of an installed bundle
   * @return what is wrong with it, root causes first; empty when all is well, or there is no such
   *     bundle
   */
  List<Finding> examine(long bundleId);
}
