package org.dmus.shell.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.dto.ServiceReferenceDTO;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** A setting is in force when the command that sets it returns. */
class UptakeTest {
  private static final String PID = "org.dmus.test";
  private static final long PATIENT_NS = Long.MAX_VALUE / 4;

  private final ComponentDescriptionDTO reader = new ComponentDescriptionDTO();

  /** What the component works by at each look; the last one stays. */
  private final Deque<ComponentConfigurationDTO> looks = new ArrayDeque<>();

  private String await(long patienceNs, Map<String, Object> changes) {
    reader.name = "org.dmus.test.Tester";
    reader.configurationPid = new String[] {PID};
    reader.properties = Map.of("limit", 64);
    ServiceComponentRuntime runtime =
        (ServiceComponentRuntime)
            Proxy.newProxyInstance(
                UptakeTest.class.getClassLoader(),
                new Class<?>[] {ServiceComponentRuntime.class},
                (proxy, method, arguments) ->
                    method.getName().equals("getComponentDescriptionDTOs")
                        ? List.of(reader)
                        : List.of(looks.size() > 1 ? looks.remove() : looks.element()));
    return new Uptake(runtime, patienceNs).await(PID, changes);
  }

  private void worksBy(Object limit) {
    ComponentConfigurationDTO component = new ComponentConfigurationDTO();
    component.properties = Map.of("limit", limit);
    looks.add(component);
  }

  private void offersBy(Object told, Object limit) {
    worksBy(told);
    looks.getLast().service = new ServiceReferenceDTO();
    looks.getLast().service.properties = Map.of("limit", limit);
  }

  @Test
  void itIsAwaitedThatTheComponentWorksByTheNewValue() {
    reader.modified = "follow";
    worksBy(64);
    worksBy(64);
    worksBy(7);
    assertThat(await(PATIENT_NS, Map.of("limit", 7))).isEmpty();
    assertThat(looks).hasSize(1);
  }

  @Test
  void aServiceHasFollowedWhenItsOwnPropertiesSaySo() {
    reader.modified = "follow";
    offersBy(7, 64);
    offersBy(7, 7);
    assertThat(await(PATIENT_NS, Map.of("limit", 7))).isEmpty();
    assertThat(looks).hasSize(1);
  }

  @Test
  void whatIsSetBackIsWhatItUsuallyIs() {
    reader.modified = "follow";
    worksBy(7);
    worksBy(64);
    assertThat(await(PATIENT_NS, Collections.singletonMap("limit", null))).isEmpty();
    assertThat(looks).hasSize(1);
  }

  @Test
  void whoCannotFollowWasRestartedAndThatIsSaid() {
    worksBy(new Integer[] {1, 2});
    assertThat(await(PATIENT_NS, Map.of("limit", new Integer[] {1, 2})))
        .isEqualTo("; in force by a restart of Tester");
  }

  @Test
  void whatIsNotFollowedIsSaid() {
    reader.modified = "follow";
    worksBy(64);
    assertThat(await(0, Map.of("limit", 7))).contains("not in force yet");
  }
}
