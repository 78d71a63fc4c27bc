package org.dmus.port.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.dmus.client.PortSettings;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.PoolSettings;
import org.dmus.port.filter.PinSettings;
import org.junit.jupiter.api.Test;

class PinSettingsTest {
  private static PinSettings of(Map<String, Object> settings) {
    return PinSettings.of("card", new RegistryKey("card", settings));
  }

  @Test
  void withoutSettingsTheDefaultsHold() {
    assertThat(of(Map.of())).isEqualTo(PinSettings.DEFAULT);
    assertThat(PinSettings.DEFAULT.stale100ns()).isEqualTo(ReferenceTime.PER_SECOND);
  }

  @Test
  void thePoolAndTheLatenessOfNotesAreReadFromTheSubdevice() {
    Map<String, Object> settings =
        Map.of(PortSettings.STALE_MS, "250", PortSettings.POOL_EVENTS, 64);
    PoolSettings pools = new PoolSettings(64, PoolSettings.DEFAULT.buffers(), false);
    assertThat(of(settings)).isEqualTo(new PinSettings(pools, 250 * ReferenceTime.PER_MILLISECOND));
    assertThat(of(Map.of(PortSettings.STALE_MS, 0)).stale100ns()).isZero();
  }

  @Test
  void aSettingOutsideItsRangeIsAnErrorThatNamesItAndItsSubdevice() {
    assertThatThrownBy(() -> of(Map.of(PortSettings.STALE_MS, -1)))
        .hasMessage("card: setting port.stale.ms: -1 is outside 0..3600000")
        .isInstanceOfSatisfying(
            NtStatusException.class,
            e -> assertThat(e.status()).isEqualTo(NtStatus.DEVICE_CONFIGURATION_ERROR));
  }
}
