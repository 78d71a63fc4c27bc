package org.dmus.tck;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dmus.deploy.internal.policy.CapabilityNeed;
import org.dmus.deploy.internal.policy.PackageExport;
import org.dmus.deploy.internal.policy.Surroundings;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** The framework of the kit, as a jar would meet it: nothing comes later. */
final class KitSurroundings implements Surroundings {
  private final BundleContext context;
  private final BundleJars classPath;

  KitSurroundings(BundleContext context, BundleJars classPath) {
    this.context = context;
    this.classPath = classPath;
  }

  private Stream<BundleCapability> capabilities(String namespace) {
    return Stream.of(context.getBundles())
        .map(bundle -> bundle.adapt(BundleRevision.class))
        .flatMap(revision -> revision.getDeclaredCapabilities(namespace).stream());
  }

  @Override
  public List<PackageExport> exports() {
    return capabilities(PackageNamespace.PACKAGE_NAMESPACE)
        .map(
            c ->
                new PackageExport(
                    (String) c.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE),
                    (Version)
                        c.getAttributes()
                            .getOrDefault(Constants.VERSION_ATTRIBUTE, Version.emptyVersion),
                    exporter(c)))
        .toList();
  }

  /** The framework exports the packages of the API in its place. */
  private static String exporter(BundleCapability capability) {
    BundleRevision revision = capability.getRevision();
    Object name = capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE);
    boolean isShared =
        revision.getBundle().getBundleId() == Constants.SYSTEM_BUNDLE_ID
            && name.toString().startsWith("org.dmus.");
    return isShared ? FelixHost.API : revision.getSymbolicName();
  }

  @Override
  public List<Need> needsOf(String symbolicName) {
    return List.of();
  }

  /** As if it ran: then what it lacks is not waited for. */
  @Override
  public boolean isRunning(String symbolicName) {
    return true;
  }

  @Override
  public boolean offers(CapabilityNeed need, String exceptName) {
    return capabilities(need.namespace()).anyMatch(c -> matches(need.filter(), c));
  }

  private static boolean matches(String filter, BundleCapability capability) {
    try {
      return filter.isEmpty()
          || FrameworkUtil.createFilter(filter).matches(capability.getAttributes());
    } catch (InvalidSyntaxException e) {
      return false;
    }
  }

  @Override
  public boolean isShipped(String symbolicName) {
    return classPath.has(symbolicName);
  }

  @Override
  public Optional<String> irreplaceable(String symbolicName) {
    return Optional.empty();
  }
}
