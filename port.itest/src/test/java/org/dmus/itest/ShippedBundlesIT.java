package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.dmus.itest.exam.PaxExamExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/** The shipped bundles run, and are wired as the architecture says. */
@ExtendWith(PaxExamExtension.class)
public class ShippedBundlesIT {
  private static final Set<String> API =
      Set.of(
          "org.dmus.port.api",
          "org.dmus.dls.file",
          "org.dmus.dls.sound",
          "org.dmus.port.client",
          "org.dmus.port.player",
          "org.dmus.port.picture",
          "org.dmus.port.doctor",
          "org.dmus.port.deploy");

  /** The command line shows the shell's tables, and is the only one that may. */
  private static final String ALSO_ALLOWED = "org.dmus.port.cli -> org.dmus.port.shell";

  /** Started with the console, or by who wants a picture, a test device or FM. */
  private static final Set<String> ON_DEMAND =
      Set.of(
          "org.dmus.link.javasound",
          "org.dmus.link.serial",
          "org.dmus.miniport.fmsynth",
          "org.dmus.miniport.javasound",
          "org.dmus.mpu401.chip",
          "org.dmus.port.jmx",
          "org.dmus.port.log",
          "org.dmus.port.picture");

  @Inject private BundleContext context;

  @Test
  public void everyBundleThatIsNotOnDemandIsActive() {
    assertThat(ours()).hasSizeGreaterThanOrEqualTo(11);
    assertThat(ours())
        .filteredOn(b -> !ON_DEMAND.contains(name(b)))
        .allMatch(b -> b.getState() == Bundle.ACTIVE, "is active");
  }

  @Test
  public void thePortDriverTheMiniportsAndTheFiltersExportNothing() {
    assertThat(ours())
        .filteredOn(b -> name(b).matches("org\\.dmus\\.(port\\.impl|mxf\\..*|miniport\\..*)"))
        .hasSizeGreaterThanOrEqualTo(5)
        .allSatisfy(b -> assertThat(exports(b)).as(name(b)).isEmpty());
  }

  @Test
  public void ourBundlesAreWiredToApiBundlesOnly() {
    Set<String> edges = new TreeSet<>();
    for (Bundle bundle : ours()) {
      packageWires(bundle)
          .map(wire -> name(wire.getProvider().getBundle()))
          .filter(provider -> provider.startsWith("org.dmus.") && !API.contains(provider))
          .forEach(provider -> edges.add(name(bundle) + " -> " + provider));
    }
    edges.remove(ALSO_ALLOWED);
    assertThat(edges).as("forbidden wires").isEmpty();
  }

  @Test
  public void everyMiniportIsWiredToThePortApi() {
    assertThat(ours())
        .filteredOn(b -> name(b).contains(".miniport."))
        .allSatisfy(
            miniport ->
                assertThat(packageWires(miniport).map(w -> name(w.getProvider().getBundle())))
                    .as(name(miniport))
                    .contains("org.dmus.port.api"));
  }

  /** Resolved, those on demand too: what is wired can be seen. */
  private List<Bundle> ours() {
    List<Bundle> ours =
        Stream.of(context.getBundles()).filter(b -> name(b).startsWith("org.dmus.")).toList();
    context
        .getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
        .adapt(FrameworkWiring.class)
        .resolveBundles(ours);
    return ours;
  }

  private static Stream<BundleWire> packageWires(Bundle bundle) {
    var wires = bundle.adapt(BundleWiring.class);
    return wires.getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream();
  }

  private static List<?> exports(Bundle bundle) {
    return bundle.adapt(BundleWiring.class).getCapabilities(PackageNamespace.PACKAGE_NAMESPACE);
  }

  private static String name(Bundle bundle) {
    return String.valueOf(bundle.getSymbolicName());
  }
}
