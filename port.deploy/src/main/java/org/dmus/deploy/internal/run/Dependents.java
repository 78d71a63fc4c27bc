package org.dmus.deploy.internal.run;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dmus.deploy.internal.policy.BundleHeaders;
import org.dmus.deploy.internal.policy.CapabilityNeed;
import org.dmus.deploy.internal.policy.PackageExport;
import org.dmus.deploy.internal.policy.Surroundings.Need;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/** Who uses the packages of a bundle, and has to be rewired when it changes. Nobody else is. */
final class Dependents {
  private static final long REFRESH_SECONDS = 20;

  private final BundleContext context;

  Dependents(BundleContext context) {
    this.context = context;
  }

  /** What changes a bundle. */
  interface Change {
    void apply() throws BundleException;
  }

  /** Changes a bundle, refreshes its users, and starts it. */
  void refreshedAfter(Bundle bundle, Change change, Change start) throws BundleException {
    boolean isUsed = !users(bundle).isEmpty();
    change.apply();
    if (!isUsed) {
      start.apply();
      return;
    }
    FrameworkWiring wiring =
        Objects.requireNonNull(context.getBundle(Constants.SYSTEM_BUNDLE_ID))
            .adapt(FrameworkWiring.class);
    CountDownLatch done = new CountDownLatch(1);
    if (wiring.getDependencyClosure(Set.of(bundle)).contains(context.getBundle())) {
      // We are restarted, too: who waited here would keep the framework from stopping us.
      start.apply();
      wiring.refreshBundles(Set.of(bundle));
    } else {
      wiring.refreshBundles(Set.of(bundle), event -> done.countDown());
      await(done);
      start.apply();
    }
  }

  private static void await(CountDownLatch done) throws BundleException {
    try {
      if (!done.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
        throw new BundleException("its users were not rewired in " + REFRESH_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BundleException("interrupted while its users were rewired", e);
    }
  }

  private static List<BundleWire> users(Bundle bundle) {
    BundleWiring wiring = bundle.adapt(BundleWiring.class);
    return wiring == null
        ? List.of()
        : wiring.getProvidedWires(null).stream()
            .filter(w -> !w.getRequirer().getBundle().equals(bundle))
            .toList();
  }

  /** What others import from it, with the versions that they ask for. */
  static List<Need> needs(Bundle bundle) {
    return users(bundle).stream()
        .filter(w -> PackageNamespace.PACKAGE_NAMESPACE.equals(w.getCapability().getNamespace()))
        .flatMap(w -> needs(w.getRequirer().getBundle(), packageName(w.getCapability())))
        .distinct()
        .toList();
  }

  private static Stream<Need> needs(Bundle user, String packageName) {
    return BundleHeaders.imports(user.getHeaders("").get(Constants.IMPORT_PACKAGE)).stream()
        .filter(i -> i.name().equals(packageName))
        .map(i -> new Need(user.getSymbolicName(), i));
  }

  /** What a bundle offers. */
  static Stream<PackageExport> exports(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    return revision == null
        ? Stream.of()
        : revision.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
            .map(c -> new PackageExport(packageName(c), version(c), bundle.getSymbolicName()));
  }

  /**
   * Whether a bundle has such a capability; a filter that nobody understands is not ours to tell.
   */
  static boolean offers(Bundle bundle, CapabilityNeed need) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    List<BundleCapability> all =
        revision == null ? List.of() : revision.getDeclaredCapabilities(need.namespace());
    try {
      Filter filter = need.filter().isEmpty() ? null : FrameworkUtil.createFilter(need.filter());
      return all.stream().anyMatch(c -> filter == null || filter.matches(c.getAttributes()));
    } catch (InvalidSyntaxException e) {
      return true;
    }
  }

  private static String packageName(BundleCapability capability) {
    return (String) capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE);
  }

  private static Version version(BundleCapability capability) {
    Object version = capability.getAttributes().get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE);
    return version instanceof Version v ? v : Version.emptyVersion;
  }
}
