package org.dmus.doctor.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Why the components of an active bundle are not active, or could not be. */
final class ComponentFaults {
  private static final String REQUIRE = "require";

  private final Components components;
  private final MissingConfigurations configurations;
  private final FailedActivations failures;
  private final ReferenceFaults references;
  private final Map<String, List<Fault>> known = new HashMap<>();

  ComponentFaults(
      Components components,
      MissingConfigurations configurations,
      FailedActivations failures,
      ReferenceFaults references) {
    this.components = components;
    this.configurations = configurations;
    this.failures = failures;
    this.references = references;
  }

  List<Fault> of(Bundle bundle, BundleFaults bundles) {
    List<ComponentDescriptionDTO> own = components.of(bundle);
    List<Fault> faults = new ArrayList<>();
    boolean works = false;
    for (ComponentDescriptionDTO component : own) {
      List<Fault> its = waits(component) ? List.of() : of(component, bundles);
      works |= its.isEmpty() && !waits(component) && components.isEnabled(component);
      faults.addAll(its);
    }
    if (faults.isEmpty() && !works) {
      own.stream().filter(this::waits).map(configurations::awaited).forEach(faults::add);
    }
    return own.isEmpty() ? BrokenDescriptions.of(bundle) : faults;
  }

  /** Whether it has no configuration and needs one. */
  boolean waits(ComponentDescriptionDTO component) {
    if (!REQUIRE.equals(component.configurationPolicy) || !components.isEnabled(component)) {
      return false;
    }
    Collection<ComponentConfigurationDTO> made = components.configurations(component);
    return made.stream()
        .allMatch(c -> c.state == ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION);
  }

  /** Of a component that has what configuration it needs. */
  private List<Fault> of(ComponentDescriptionDTO component, BundleFaults bundles) {
    String key = component.bundle.id + "/" + component.name;
    List<Fault> faults = known.get(key);
    if (faults == null) {
      known.put(key, List.of(references.circle(component)));
      faults = examine(component, bundles);
      known.put(key, faults);
    }
    return faults;
  }

  private List<Fault> examine(ComponentDescriptionDTO component, BundleFaults bundles) {
    List<Fault> faults = new ArrayList<>();
    for (ComponentConfigurationDTO made : components.configurations(component)) {
      switch (made.state) {
        case ComponentConfigurationDTO.UNSATISFIED_REFERENCE ->
            unsatisfied(component, made, bundles, faults);
        case ComponentConfigurationDTO.FAILED_ACTIVATION ->
            faults.add(failures.fault(component, made));
        case ComponentConfigurationDTO.SATISFIED ->
            NamedClasses.fault(components.bundle(component), component).ifPresent(faults::add);
        default -> {
          // it is active
        }
      }
    }
    return faults;
  }

  private void unsatisfied(
      ComponentDescriptionDTO component,
      ComponentConfigurationDTO made,
      BundleFaults bundles,
      List<Fault> faults) {
    for (UnsatisfiedReferenceDTO missing : made.unsatisfiedReferences) {
      for (ReferenceDTO reference : component.references) {
        if (reference.name.equals(missing.name)) {
          references
              .fault(component, reference, missing, provider -> ofNeeded(provider, bundles))
              .ifPresent(faults::add);
        }
      }
    }
  }

  /** Of a component that somebody waits for: without a configuration it is of no use to him. */
  private List<Fault> ofNeeded(ComponentDescriptionDTO component, BundleFaults bundles) {
    if (!components.isEnabled(component)) {
      return List.of(
          Fault.error(
              Names.of(components.bundle(component)),
              "its component " + Components.shown(component) + " is disabled",
              "scr:enable " + component.name));
    }
    return waits(component) ? List.of(configurations.awaited(component)) : of(component, bundles);
  }
}
