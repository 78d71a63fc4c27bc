package org.dmus.doctor.internal;

import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.IdentityNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** Of bundles that are singletons, one version resolves. */
final class Singletons {
  private Singletons() {}

  static Optional<Fault> conflict(
      Bundle bundle, BundleRevision revision, FrameworkWiring framework) {
    if (!isSingleton(revision)) {
      return Optional.empty();
    }
    for (Bundle other : framework.getBundle().getBundleContext().getBundles()) {
      BundleRevision rival = other.adapt(BundleRevision.class);
      if (other != bundle
          && rival != null
          && rival.getWiring() != null
          && isSame(revision, rival)) {
        return Optional.of(fault(bundle, other));
      }
    }
    return Optional.empty();
  }

  private static boolean isSame(BundleRevision revision, BundleRevision rival) {
    return isSingleton(rival) && revision.getSymbolicName().equals(rival.getSymbolicName());
  }

  private static Fault fault(Bundle bundle, Bundle other) {
    return Fault.error(
        Names.withVersion(bundle),
        "it is a singleton, and version " + other.getVersion() + " has resolved before it",
        "uninstall " + other.getBundleId() + ", and start " + bundle.getBundleId());
  }

  private static boolean isSingleton(BundleRevision revision) {
    for (BundleCapability identity :
        revision.getDeclaredCapabilities(IdentityNamespace.IDENTITY_NAMESPACE)) {
      if ("true".equals(identity.getDirectives().get(Constants.SINGLETON_DIRECTIVE))) {
        return true;
      }
    }
    return false;
  }
}
