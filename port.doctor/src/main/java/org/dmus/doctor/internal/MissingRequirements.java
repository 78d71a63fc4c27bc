package org.dmus.doctor.internal;

import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.NativeNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRequirement;

/** What a bundle requires and no bundle here has, in words. */
final class MissingRequirements {
  private final BundleContext context;
  private final MissingPackages packages;

  MissingRequirements(BundleContext context, MissingPackages packages) {
    this.context = context;
    this.packages = packages;
  }

  Fault fault(Bundle bundle, BundleRequirement requirement) {
    String filter = UnresolvedFaults.filter(requirement);
    return switch (requirement.getNamespace()) {
      case PackageNamespace.PACKAGE_NAMESPACE -> packages.fault(bundle, PackageDemand.of(filter));
      case NativeNamespace.NATIVE_NAMESPACE -> NativeCode.mismatch(bundle);
      case ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE ->
          environment(bundle, filter);
      case BundleNamespace.BUNDLE_NAMESPACE, HostNamespace.HOST_NAMESPACE ->
          otherBundle(bundle, requirement, filter);
      default -> capability(bundle, requirement, filter);
    };
  }

  private static Fault environment(Bundle bundle, String filter) {
    String wanted = filter.replaceAll(".*version=([0-9.]+).*", "$1");
    return NewerJava.fault(Names.of(bundle), "Java " + wanted);
  }

  private Fault otherBundle(Bundle bundle, BundleRequirement requirement, String filter) {
    boolean fragment = requirement.getNamespace().equals(HostNamespace.HOST_NAMESPACE);
    PackageDemand demand = PackageDemand.ofBundle(filter);
    String needs = fragment ? "it is a fragment of bundle " : "it requires bundle ";
    return Stream.of(context.getBundles())
        .filter(each -> demand.name().equals(each.getSymbolicName()))
        .findFirst()
        .map(other -> unfit(bundle, other, needs, demand))
        .orElseGet(
            () ->
                Fault.error(
                    Names.of(bundle),
                    needs + demand.shown() + ", which is not here",
                    "deploy bundle " + demand.name()));
  }

  /** No fragment joins a bundle that is resolved already. */
  private static Fault unfit(Bundle bundle, Bundle other, String needs, PackageDemand demand) {
    if (demand.versions().includes(other.getVersion())) {
      return Fault.error(
          Names.of(bundle),
          needs + Names.of(other) + ", which was resolved before it came",
          "refresh " + other.getBundleId());
    }
    String here = PackageDemand.shown(other.getVersion());
    return Fault.error(
        Names.of(bundle),
        needs + demand.shown() + ", and here is version " + here,
        "deploy a %s that fits, or a %s for %s".formatted(Names.of(other), Names.of(bundle), here));
  }

  private static Fault capability(Bundle bundle, BundleRequirement requirement, String filter) {
    return Fault.error(
        Names.of(bundle),
        "it requires capability "
            + requirement.getNamespace()
            + " "
            + filter
            + ", which nobody has",
        "deploy a bundle that provides it");
  }
}
