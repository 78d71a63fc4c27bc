package org.dmus.doctor.report;

import java.io.IOException;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Which bundle gets which package from whom; of a bundle that is not resolved, what it requires.
 */
final class WiringBody implements NamedSection.Body {
  private final BundleContext context;

  WiringBody(BundleContext context) {
    this.context = context;
  }

  @Override
  public void write(Appendable out) throws IOException {
    for (Bundle bundle : context.getBundles()) {
      out.append(bundle.getSymbolicName() + " " + bundle.getVersion() + "\n");
      BundleWiring wiring = bundle.adapt(BundleWiring.class);
      for (String line : wiring == null ? required(bundle) : wires(wiring)) {
        out.append("  " + line + "\n");
      }
    }
  }

  private static TreeSet<String> wires(BundleWiring wiring) {
    TreeSet<String> lines = new TreeSet<>();
    for (BundleWire wire : wiring.getRequiredWires(null)) {
      Object name = wire.getCapability().getAttributes().get(wire.getCapability().getNamespace());
      String from = wire.getProvider().getBundle().getSymbolicName();
      boolean isPackage =
          wire.getCapability().getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE);
      lines.add(
          (isPackage ? "" : wire.getCapability().getNamespace() + " ") + name + " <- " + from);
    }
    return lines;
  }

  private static TreeSet<String> required(Bundle bundle) {
    TreeSet<String> lines = new TreeSet<>();
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    if (revision != null) {
      for (BundleRequirement requirement : revision.getDeclaredRequirements(null)) {
        lines.add("requires " + requirement.getNamespace() + " " + requirement.getDirectives());
      }
    }
    return lines;
  }
}
