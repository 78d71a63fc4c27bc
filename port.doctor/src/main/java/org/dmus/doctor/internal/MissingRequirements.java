package org.dmus.doctor.internal;

import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.NativeNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRequirement;

/** What a bundle requires and no bundle here has, in words. */
final class MissingRequirements {
  private final MissingPackages packages;

  MissingRequirements(MissingPackages packages) {
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

  private static Fault otherBundle(Bundle bundle, BundleRequirement requirement, String filter) {
    boolean fragment = requirement.getNamespace().equals(HostNamespace.HOST_NAMESPACE);
    String other = filter.replaceAll(".*osgi\\.wiring\\.(?:bundle|host)=([^)]+).*", "$1");
    return Fault.error(
        Names.of(bundle),
        (fragment ? "it is a fragment of bundle " : "it requires bundle ")
            + other
            + ", which is not here in a version that fits "
            + filter,
        "deploy bundle " + other);
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
