package org.dmus.doctor.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dmus.client.SubdeviceFactory;
import org.dmus.doctor.Finding;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** One look at everything; each part notes what it found, so that nothing is examined twice. */
final class Examination {
  private final BundleContext context;
  private final BundleFaults bundles;
  private final MiniportFaults miniports;
  private final FileFaults files;
  private final Optional<SubdeviceFaults> ports;

  Examination(
      BundleContext context,
      ServiceComponentRuntime runtime,
      ConfigurationAdmin admin,
      SubdeviceFactory factory,
      JarFolders folders) {
    this.context = context;
    Components components = new Components(context, runtime);
    Configurations configurations = new Configurations(admin);
    ReferenceFaults references = new ReferenceFaults(context, components, folders);
    bundles =
        new BundleFaults(
            context,
            folders,
            unresolved(folders),
            components(components, configurations, references));
    references.idleBundles(bundles::ofNeeded);
    miniports = new MiniportFaults(context);
    files = new FileFaults(folders);
    ports = Optional.ofNullable(factory).map(f -> new SubdeviceFaults(f, configurations, search()));
  }

  private UnresolvedFaults unresolved(JarFolders folders) {
    MissingPackages packages = new MissingPackages(new Exports(context), folders);
    FrameworkWiring wiring =
        context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    return new UnresolvedFaults(wiring, new MissingRequirements(context, packages));
  }

  private static ComponentFaults components(
      Components components, Configurations configurations, ReferenceFaults references) {
    return new ComponentFaults(
        components,
        new MissingConfigurations(components, configurations),
        new FailedActivations(components),
        references);
  }

  private MiniportSearch search() {
    return new MiniportSearch(context, miniports);
  }

  /** Everything, and what others know: their findings are roots. */
  List<Finding> all(List<Finding> told) {
    List<Fault> faults = new ArrayList<>();
    for (Bundle bundle : context.getBundles()) {
      faults.addAll(bundles.of(bundle));
    }
    faults.addAll(miniports.all());
    ports.ifPresent(p -> faults.addAll(p.all(bundles::ofNeeded)));
    files.all().stream().filter(fault -> !isTold(fault, told)).forEach(faults::add);
    told.forEach(finding -> faults.add(new Fault(finding, List.of())));
    return Told.once(Ranking.of(faults), told, files.bundles());
  }

  boolean isAnyPortAttaching() {
    return ports.filter(SubdeviceFaults::isAnyAttaching).isPresent();
  }

  /** The deploy folder knows more of its files than one look can tell. */
  private static boolean isTold(Fault fault, List<Finding> told) {
    String file = fault.finding().subject().replaceAll(".*/", "");
    return told.stream().anyMatch(finding -> (finding.subject() + finding.cause()).contains(file));
  }

  List<Finding> of(Bundle bundle) {
    List<Fault> faults = new ArrayList<>(bundles.ofNeeded(bundle));
    faults.addAll(miniports.of(bundle));
    ports.ifPresent(p -> faults.addAll(p.of(bundle, bundles::ofNeeded)));
    return Ranking.of(faults);
  }
}
