package org.dmus.doctor.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** A service that a component waits for: who should provide it, and why he does not. */
final class ReferenceFaults {
  private static final String SERVICE = "osgi.service";
  private static final String CLASSES = "objectClass";

  private final BundleContext context;
  private final Components components;
  private final JarFolders folders;
  private final UnfitServices unfit;
  private Function<Bundle, List<Fault>> idle = bundle -> List.of();

  ReferenceFaults(BundleContext context, Components components, JarFolders folders) {
    this.context = context;
    this.components = components;
    this.folders = folders;
    this.unfit = new UnfitServices(context);
  }

  /** Says who knows what ails a bundle that is not active. */
  void idleBundles(Function<Bundle, List<Fault>> faults) {
    idle = faults;
  }

  /** Empty when it may wait: for a bundle that is there on demand. */
  Optional<Fault> fault(
      ComponentDescriptionDTO component,
      ReferenceDTO reference,
      UnsatisfiedReferenceDTO missing,
      Function<ComponentDescriptionDTO, List<Fault>> ofProvider) {
    String subject = Names.of(components.bundle(component));
    String service = Components.simple(reference.interfaceName);
    String waits =
        "its component %s waits for a %s".formatted(Components.shown(component), service);
    Optional<Fault> unfitting = unfit.fault(component, reference, missing, subject, waits);
    if (unfitting.isPresent()) {
      return unfitting;
    }
    List<Fault> because = providers(component, reference, ofProvider);
    if (because.isEmpty()) {
      return isOnDemand(reference.interfaceName)
          ? Optional.empty()
          : Optional.of(nobody(subject, reference.interfaceName, waits));
    }
    return Optional.of(
        Fault.consequence(subject, waits + ", and its provider does not run", because));
  }

  private boolean isOnDemand(String service) {
    return idleProviders(service).anyMatch(folders::isOnDemand);
  }

  private Stream<Bundle> idleProviders(String service) {
    return Stream.of(context.getBundles())
        .filter(bundle -> bundle.getState() != Bundle.ACTIVE && provides(bundle, service));
  }

  private List<Fault> providers(
      ComponentDescriptionDTO component,
      ReferenceDTO reference,
      Function<ComponentDescriptionDTO, List<Fault>> ofProvider) {
    List<Fault> because = new ArrayList<>();
    for (ComponentDescriptionDTO provider : components.providing(reference.interfaceName)) {
      if (!provider.name.equals(component.name) || provider.bundle.id != component.bundle.id) {
        because.addAll(ofProvider.apply(provider));
      }
    }
    idleProviders(reference.interfaceName)
        .filter(bundle -> !folders.isOnDemand(bundle))
        .forEach(bundle -> because.addAll(idle.apply(bundle)));
    return because;
  }

  private static boolean provides(Bundle bundle, String service) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    if (revision == null) {
      return false;
    }
    for (BundleCapability capability : revision.getDeclaredCapabilities(SERVICE)) {
      Object classes = capability.getAttributes().get(CLASSES);
      if (service.equals(classes) || classes instanceof List<?> list && list.contains(service)) {
        return true;
      }
    }
    return false;
  }

  private Fault nobody(String subject, String service, String waits) {
    return folders
        .provider(service)
        .map(jar -> Fault.error(subject, waits + "; " + jar.shown() + " provides one", jar.cure()))
        .orElseGet(
            () ->
                Fault.error(
                    subject,
                    waits + ", and nobody here provides one",
                    "deploy a bundle that provides " + service));
  }

  /** What a component suffers from that waits for a service of somebody who waits for its own. */
  Fault circle(ComponentDescriptionDTO component) {
    return Fault.error(
        Names.of(components.bundle(component)),
        "its component %s waits, over others, for itself".formatted(Components.shown(component)),
        "make one reference of the circle optional and dynamic");
  }
}
