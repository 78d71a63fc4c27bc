package org.dmus.port.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.PortSettings;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.AllocatorTrace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoolSettingsTest {
  private static final UUID CLASS = UUID.randomUUID();

  private final FakeFramework framework = new FakeFramework();

  PoolSettingsTest() {
    framework.deploy(CLASS, "", 0, FakeMiniport::new);
  }

  @AfterEach
  void stop() {
    framework.subdevices.close();
  }

  private ISubdevice create(Map<String, Object> settings) {
    return framework.subdevices.create(
        new SubdeviceConfiguration("sized", CLASS, Runner.OFFLINE, true, settings));
  }

  @Test
  void thePoolOfAPinIsAsLargeAsTheSettingsSay() {
    ISubdevice subdevice =
        create(Map.of(PortSettings.POOL_EVENTS, "20", PortSettings.POOL_BUFFERS, 3));
    IPin pin = subdevice.filter().openPin(0, KsDataFormat.DIRECTMUSIC);
    assertThat(pin.statistics().pool().capacity()).isEqualTo(20);
    assertThat(pin.statistics().pool().bufferCapacity()).isEqualTo(3);
    assertThat(pin.poolTrace()).isSameAs(AllocatorTrace.OFF);
  }

  @Test
  void thePoolOfAPinTracesWhenTheSettingsSaySo() {
    ISubdevice subdevice = create(Map.of(PortSettings.POOL_TRACE, true));
    IPin pin = subdevice.filter().openPin(0, KsDataFormat.DIRECTMUSIC);
    assertThat(pin.poolTrace()).isNotSameAs(AllocatorTrace.OFF).isEqualTo(AllocatorTrace.OFF);
  }

  @Test
  void aSizeOutOfRangeIsRefusedWithItsNameValueAndRange() {
    assertRefused(
        PortSettings.POOL_EVENTS, "15", "setting port.pool.events: 15 is outside 16..1048576");
    assertRefused(
        PortSettings.POOL_BUFFERS, 65_537, "setting port.pool.buffers: 65537 is outside 2..65536");
    assertRefused(PortSettings.POOL_EVENTS, "many", "\"many\" is not a number");
    assertRefused(PortSettings.POOL_TRACE, "perhaps", "\"perhaps\" is neither true nor false");
    assertThat(framework.subdevices.published()).isEmpty();
  }

  private void assertRefused(String setting, Object value, String message) {
    assertThatThrownBy(() -> create(Map.of(setting, value)))
        .hasMessageContaining(message)
        .isInstanceOfSatisfying(
            NtStatusException.class,
            e -> assertThat(e.status()).isEqualTo(NtStatus.DEVICE_CONFIGURATION_ERROR));
  }
}
