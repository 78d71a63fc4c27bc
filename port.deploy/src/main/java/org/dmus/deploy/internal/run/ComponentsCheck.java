package org.dmus.deploy.internal.run;

import java.util.List;
import java.util.stream.Stream;
import org.dmus.deploy.internal.Complaint;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

/** Whether the components of a bundle are satisfied, and have not failed. */
public final class ComponentsCheck {
  private static final int CAUSE_MAX_CHARS = 200;

  private final ServiceComponentRuntime runtime;

  /** Asks the runtime of Declarative Services. */
  public ComponentsCheck(ServiceComponentRuntime runtime) {
    this.runtime = runtime;
  }

  List<Complaint> faults(Bundle bundle) {
    return configurations(bundle).flatMap(ComponentsCheck::faults).toList();
  }

  boolean hasFailed(Bundle bundle) {
    return configurations(bundle)
        .anyMatch(c -> c.state == ComponentConfigurationDTO.FAILED_ACTIVATION);
  }

  private Stream<ComponentConfigurationDTO> configurations(Bundle bundle) {
    return runtime.getComponentDescriptionDTOs(bundle).stream()
        .flatMap(d -> runtime.getComponentConfigurationDTOs(d).stream());
  }

  private static Stream<Complaint> faults(ComponentConfigurationDTO c) {
    String component = "its component " + c.description.name;
    return switch (c.state) {
      case ComponentConfigurationDTO.FAILED_ACTIVATION ->
          Stream.of(
              new Complaint(
                  component + " does not activate (" + cause(c.failure) + ")", "mend it"));
      case ComponentConfigurationDTO.UNSATISFIED_REFERENCE ->
          Stream.of(c.unsatisfiedReferences)
              .map(
                  r ->
                      new Complaint(
                          component + " waits for a service of its reference " + r.name,
                          "deploy what supplies it"));
      default -> Stream.of();
    };
  }

  /** The innermost line: the outer ones say that something failed. */
  private static String cause(String trace) {
    String last = "no reason given";
    for (String line : String.valueOf(trace).lines().toList()) {
      if (!line.startsWith("\t") && !line.isBlank()) {
        last = line.replaceFirst("^Caused by: ", "").strip();
      }
    }
    return last.length() > CAUSE_MAX_CHARS ? last.substring(0, CAUSE_MAX_CHARS) : last;
  }
}
