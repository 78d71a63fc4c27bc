package org.dmus.doctor.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** The packages that installed bundles export, resolved or not. */
final class Exports {
  private final Map<String, List<BundleCapability>> byPackage = new HashMap<>();

  Exports(BundleContext context) {
    for (Bundle bundle : context.getBundles()) {
      BundleRevision revision = bundle.adapt(BundleRevision.class);
      if (revision != null) {
        revision.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).forEach(this::add);
      }
    }
  }

  private void add(BundleCapability export) {
    Object name = export.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE);
    byPackage.computeIfAbsent(String.valueOf(name), n -> new ArrayList<>()).add(export);
  }

  /** Who exports a package, in any version. */
  List<BundleCapability> of(String name) {
    return byPackage.getOrDefault(name, List.of());
  }

  static Version version(BundleCapability export) {
    Object version = export.getAttributes().get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE);
    return version instanceof Version v ? v : Version.emptyVersion;
  }

  static Bundle bundle(BundleCapability capability) {
    return capability.getRevision().getBundle();
  }
}
