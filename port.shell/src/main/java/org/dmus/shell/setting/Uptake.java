package org.dmus.shell.setting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/**
 * Waits until the components of a PID work by what was set. Declarative Services tells them on a
 * thread of its own; without the wait the next command of a script would meet the old settings.
 */
final class Uptake {
  private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(30);
  private static final long LOOK_NS = 2_000_000;

  private final ServiceComponentRuntime runtime;
  private final long patienceNs;

  Uptake(ServiceComponentRuntime runtime) {
    this(runtime, PATIENCE_NS);
  }

  Uptake(ServiceComponentRuntime runtime, long patienceNs) {
    this.runtime = runtime;
    this.patienceNs = patienceNs;
  }

  /**
   * Waits, and returns what is to be said of it: who was restarted for it, who does not follow;
   * empty = it is in force, and nobody was restarted.
   *
   * @param changes what was set; null = set back
   */
  String await(String pid, Map<String, Object> changes) {
    List<ComponentDescriptionDTO> readers =
        runtime.getComponentDescriptionDTOs().stream()
            .filter(each -> List.of(each.configurationPid).contains(pid))
            .toList();
    long endNs = System.nanoTime() + patienceNs;
    while (!readers.stream().allMatch(each -> follows(each, changes))) {
      if (System.nanoTime() - endNs > 0) {
        return "; not in force yet, log tells why";
      }
      LockSupport.parkNanos(LOOK_NS);
    }
    String restarted =
        readers.stream()
            .filter(each -> each.modified == null)
            .map(each -> each.name.substring(each.name.lastIndexOf('.') + 1))
            .collect(Collectors.joining(", "));
    return restarted.isEmpty() ? "" : "; in force by a restart of " + restarted;
  }

  private boolean follows(ComponentDescriptionDTO reader, Map<String, Object> changes) {
    return runtime.getComponentConfigurationDTOs(reader).stream()
        .allMatch(
            each ->
                changes.entrySet().stream()
                    .allMatch(change -> has(each, change, reader.properties)));
  }

  /** The properties of a service are changed last, when its component has followed. */
  private static boolean has(
      ComponentConfigurationDTO component,
      Map.Entry<String, Object> change,
      Map<String, Object> usual) {
    boolean isService = component.service != null && component.service.properties != null;
    Map<String, Object> now = isService ? component.service.properties : component.properties;
    Object wanted = change.getValue() == null ? usual.get(change.getKey()) : change.getValue();
    return Objects.deepEquals(now.get(change.getKey()), wanted);
  }
}
