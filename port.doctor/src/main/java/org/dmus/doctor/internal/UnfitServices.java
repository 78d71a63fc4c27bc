package org.dmus.doctor.internal;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Services that are there, and are not what a component waits for. */
final class UnfitServices {
  private static final String PROTOTYPE_REQUIRED = "prototype_required";

  private final BundleContext context;

  UnfitServices(BundleContext context) {
    this.context = context;
  }

  Optional<Fault> fault(
      ComponentDescriptionDTO component,
      ReferenceDTO reference,
      UnsatisfiedReferenceDTO missing,
      String subject,
      String waits) {
    ServiceReference<?>[] here = services(reference.interfaceName);
    if (here.length == 0) {
      return Optional.empty();
    }
    Optional<ServiceReference<?>> fitting =
        Stream.<ServiceReference<?>>of(here).filter(s -> fits(s, missing.target)).findFirst();
    if (fitting.isEmpty()) {
      return Optional.of(offTarget(component, reference, missing.target, here, subject, waits));
    }
    ServiceReference<?> service = fitting.get();
    Bundle consumer = context.getBundle(component.bundle.id);
    if (consumer != null && !service.isAssignableTo(consumer, reference.interfaceName)) {
      return Optional.of(otherClass(reference, service, subject, waits));
    }
    return PROTOTYPE_REQUIRED.equals(reference.scope) && !isPrototype(service)
        ? Optional.of(notPrototype(service, subject, waits))
        : Optional.empty();
  }

  private ServiceReference<?>[] services(String type) {
    try {
      ServiceReference<?>[] found = context.getAllServiceReferences(type, null);
      return found == null ? new ServiceReference<?>[0] : found;
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean fits(ServiceReference<?> service, String target) {
    try {
      Filter filter = target == null ? null : FrameworkUtil.createFilter(target);
      return filter == null || filter.match(service);
    } catch (InvalidSyntaxException e) {
      return false;
    }
  }

  static boolean isPrototype(ServiceReference<?> service) {
    return Constants.SCOPE_PROTOTYPE.equals(service.getProperty(Constants.SERVICE_SCOPE));
  }

  private static Fault offTarget(
      ComponentDescriptionDTO component,
      ReferenceDTO reference,
      String target,
      ServiceReference<?>[] here,
      String subject,
      String waits) {
    String found =
        here.length == 1 ? "the one here, of " + owner(here[0]) + "," : "none of " + here.length;
    return Fault.error(
        subject,
        "%s with %s; %s has that"
            .formatted(waits, target, found)
            .replace(", has that", ", has not that"),
        "set %s.target in conf/%s.cfg, or deploy a bundle that provides one"
            .formatted(reference.name, component.configurationPid[0]));
  }

  private static Fault otherClass(
      ReferenceDTO reference, ServiceReference<?> service, String subject, String waits) {
    return Fault.error(
        subject,
        "%s; that of %s is of another copy of the class".formatted(waits, owner(service)),
        "let both import package "
            + reference.interfaceName.replaceAll("\\.[^.]*$", "")
            + " of one bundle, then: refresh");
  }

  private static Fault notPrototype(ServiceReference<?> service, String subject, String waits) {
    return Fault.error(
        subject,
        "%s of prototype scope; that of %s is not".formatted(waits, owner(service)),
        "publish it with @Component(scope = ServiceScope.PROTOTYPE)");
  }

  private static String owner(ServiceReference<?> service) {
    Bundle bundle = service.getBundle();
    return bundle == null ? "a bundle that is gone" : Objects.toString(Names.of(bundle));
  }
}
