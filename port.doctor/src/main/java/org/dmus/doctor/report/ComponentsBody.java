package org.dmus.doctor.report;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Constants;
import org.osgi.framework.dto.ServiceReferenceDTO;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.SatisfiedReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** The components: their states, their properties, what they wait for, how they failed. */
final class ComponentsBody implements NamedSection.Body {
  private final ServiceComponentRuntime runtime;

  ComponentsBody(ServiceComponentRuntime runtime) {
    this.runtime = runtime;
  }

  @Override
  public void write(Appendable out) throws IOException {
    List<ComponentDescriptionDTO> all =
        runtime.getComponentDescriptionDTOs().stream()
            .sorted(Comparator.comparing((ComponentDescriptionDTO c) -> c.name))
            .toList();
    for (ComponentDescriptionDTO component : all) {
      out.append(component.name + " of " + component.bundle.symbolicName);
      out.append(" " + Arrays.toString(component.serviceInterfaces));
      out.append(runtime.isComponentEnabled(component) ? "\n" : " disabled\n");
      for (var made : runtime.getComponentConfigurationDTOs(component)) {
        write(made, out);
      }
    }
  }

  private static void write(ComponentConfigurationDTO made, Appendable out) throws IOException {
    out.append("  " + state(made.state) + "\n");
    for (Map.Entry<String, Object> property : new TreeMap<>(made.properties).entrySet()) {
      out.append("    " + Settings.line(property.getKey(), property.getValue()) + "\n");
    }
    for (SatisfiedReferenceDTO bound : made.satisfiedReferences) {
      out.append("    reference " + bound.name + " <- " + providers(bound) + "\n");
    }
    for (UnsatisfiedReferenceDTO missing : made.unsatisfiedReferences) {
      out.append("    waits for reference " + missing.name + " with " + missing.target + "\n");
    }
    if (made.failure != null) {
      out.append(made.failure.indent(4));
    }
  }

  private static String providers(SatisfiedReferenceDTO bound) {
    return Stream.of(bound.boundServices)
        .map(service -> type(service) + " of bundle " + service.bundle)
        .collect(Collectors.joining(", "));
  }

  private static String type(ServiceReferenceDTO service) {
    Object types = service.properties.get(Constants.OBJECTCLASS);
    return types instanceof String[] names ? names[0] : "service " + service.id;
  }

  private static String state(int state) {
    return switch (state) {
      case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION -> "waits for a configuration";
      case ComponentConfigurationDTO.UNSATISFIED_REFERENCE -> "waits for a reference";
      case ComponentConfigurationDTO.SATISFIED -> "satisfied";
      case ComponentConfigurationDTO.ACTIVE -> "active";
      case ComponentConfigurationDTO.FAILED_ACTIVATION -> "failed";
      default -> "state " + state;
    };
  }
}
