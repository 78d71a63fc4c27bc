package org.dmus.doctor.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** The components of active bundles, as Declarative Services sees them now. */
final class Components {
  private final BundleContext context;
  private final ServiceComponentRuntime runtime;
  private final Map<Long, List<ComponentDescriptionDTO>> byBundle;

  Components(BundleContext context, ServiceComponentRuntime runtime) {
    this.context = context;
    this.runtime = runtime;
    byBundle =
        runtime.getComponentDescriptionDTOs().stream()
            .collect(Collectors.groupingBy(component -> component.bundle.id));
  }

  List<ComponentDescriptionDTO> of(Bundle bundle) {
    return byBundle.getOrDefault(bundle.getBundleId(), List.of());
  }

  Stream<ComponentDescriptionDTO> all() {
    return byBundle.values().stream().flatMap(List::stream);
  }

  /** Those that publish a service. */
  List<ComponentDescriptionDTO> providing(String service) {
    return all().filter(c -> List.of(c.serviceInterfaces).contains(service)).toList();
  }

  /** The bundle of a component; null when it was uninstalled meanwhile. */
  Bundle bundle(ComponentDescriptionDTO component) {
    return context.getBundle(component.bundle.id);
  }

  /** What came of it: one for each configuration; none when it waits for one. */
  Collection<ComponentConfigurationDTO> configurations(ComponentDescriptionDTO component) {
    return runtime.getComponentConfigurationDTOs(component);
  }

  boolean isEnabled(ComponentDescriptionDTO component) {
    return runtime.isComponentEnabled(component);
  }

  /** Its name without the package. */
  static String shown(ComponentDescriptionDTO component) {
    return simple(component.name);
  }

  static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
