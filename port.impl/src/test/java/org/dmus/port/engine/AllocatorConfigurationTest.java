package org.dmus.port.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.Annotation;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.AllocatorTrace;
import org.junit.jupiter.api.Test;

@SuppressWarnings("serial")
class AllocatorConfigurationTest {

  private record Values(
      int dmus_allocator_events, int dmus_allocator_buffers, boolean dmus_allocator_trace)
      implements AllocatorConfiguration {
    @Override
    public Class<? extends Annotation> annotationType() {
      return AllocatorConfiguration.class;
    }
  }

  @Test
  void theServiceHasThePoolThatItsConfigurationSays() {
    EventPool pool = new EventPool(new Values(20, 3, true));
    assertThat(pool.statistics().capacity()).isEqualTo(20);
    assertThat(pool.statistics().bufferCapacity()).isEqualTo(3);
    pool.getMessage();
    assertThat(pool.trace().outstanding()).hasSize(1);
  }

  @Test
  void withoutTraceTheServiceTracesNothing() {
    EventPool pool = new EventPool(new Values(16, 2, false));
    pool.getMessage();
    assertThat(pool.trace()).isSameAs(AllocatorTrace.OFF);
  }

  @Test
  void aSizeOutOfRangeIsRefusedByName() {
    assertThatThrownBy(() -> new EventPool(new Values(15, 3, false)))
        .hasMessage("org.dmus.allocator: dmus.allocator.events: 15 is outside 16..1048576")
        .isInstanceOfSatisfying(
            NtStatusException.class,
            e -> assertThat(e.status()).isEqualTo(NtStatus.DEVICE_CONFIGURATION_ERROR));
    assertThatThrownBy(() -> new EventPool(new Values(16, 65_537, false)))
        .hasMessageContaining("dmus.allocator.buffers: 65537 is outside 2..65536");
  }
}
