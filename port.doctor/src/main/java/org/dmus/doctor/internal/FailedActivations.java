package org.dmus.doctor.internal;

import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** A component that threw when it was activated. */
final class FailedActivations {
  private final Components components;

  FailedActivations(Components components) {
    this.components = components;
  }

  Fault fault(ComponentDescriptionDTO component, ComponentConfigurationDTO made) {
    FailureText failure = FailureText.of(made.failure == null ? "" : made.failure);
    Bundle bundle = components.bundle(component);
    String subject = bundle == null ? component.name : Names.of(bundle);
    return switch (failure.type()) {
      case "java.lang.UnsatisfiedLinkError" ->
          NativeCode.unsatisfiedLink(subject, failure.message());
      case "java.lang.UnsupportedClassVersionError" -> newer(subject, failure);
      case "java.lang.NoClassDefFoundError", "java.lang.ClassNotFoundException" ->
          noClass(subject, failure);
      default -> threw(subject, component, failure);
    };
  }

  private static Fault newer(String subject, FailureText failure) {
    String version = failure.message().replaceAll(".*class file version (\\d+).*", "$1");
    return NewerJava.fault(
        subject,
        version.matches("\\d+") ? NewerJava.name(Integer.parseInt(version)) : "a newer Java");
  }

  private static Fault noClass(String subject, FailureText failure) {
    String type = failure.message().replaceAll("\\s.*", "").replace('/', '.');
    String place = failure.place().isEmpty() ? "" : " (" + failure.place() + ")";
    return Fault.error(
        subject,
        "class " + type + " is missing" + place + ": it neither has nor imports that package",
        "build it again with bnd, which imports what it uses; or with the class inside");
  }

  private static Fault threw(
      String subject, ComponentDescriptionDTO component, FailureText failure) {
    long bundle = component.bundle.id;
    return Fault.error(
        subject,
        "activating its component %s threw %s"
            .formatted(Components.shown(component), failure.shown()),
        "correct what it complains about, then felix:stop %d; felix:start %d"
            .formatted(bundle, bundle));
  }
}
