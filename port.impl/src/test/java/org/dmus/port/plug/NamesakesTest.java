package org.dmus.port.plug;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesakesTest {
  private final Namesakes<Object> devices = new Namesakes<>();
  private final Object first = new Object();
  private final Object second = new Object();

  @Test
  void theFirstOfANameIsInUseUntilItGoesThenTheNext() {
    assertThat(devices.add("keys", first)).isTrue();
    assertThat(devices.add("keys", second)).isFalse();
    assertThat(devices.inUse("keys")).containsSame(first);
    assertThat(devices.remove("keys", first)).isTrue();
    assertThat(devices.inUse("keys")).containsSame(second);
    assertThat(devices.remove("keys", second)).isTrue();
    assertThat(devices.names()).isEmpty();
  }

  @Test
  void oneThatWaitedGoesWithoutNotice() {
    devices.add("keys", first);
    devices.add("keys", second);
    assertThat(devices.remove("keys", second)).isFalse();
    assertThat(devices.inUse("keys")).containsSame(first);
  }

  @Test
  void whatNeverCameDoesNotGo() {
    assertThat(devices.remove("keys", first)).isFalse();
    devices.add("keys", second);
    assertThat(devices.remove("keys", first)).isFalse();
    assertThat(devices.inUse("keys")).containsSame(second);
  }
}
