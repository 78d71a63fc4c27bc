package org.dmus.port.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.dmus.ks.NtStatusException;
import org.dmus.port.driver.TestKeys;
import org.dmus.portcls.IResourceList.Resource;
import org.dmus.portcls.IResourceList.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusSettingsTest {

  @Test
  void aSubdeviceWithoutThemHasNoResources() {
    assertThat(BusSettings.resources(TestKeys.of(Map.of("rate", 0)))).isEmpty();
  }

  @Test
  void onePortIsThatOfAPair() {
    assertThat(BusSettings.resources(TestKeys.of(Map.of("io", "0x330", "irq", "9"))))
        .containsExactly(new Resource(Type.PORT, 0x330, 2), new Resource(Type.INTERRUPT, 9, 1));
  }

  @Test
  void aRangeIsAsLongAsItSays() {
    assertThat(BusSettings.resources(TestKeys.of(Map.of("io", "0x220 - 0x22f"))))
        .containsExactly(new Resource(Type.PORT, 0x220, 16));
  }

  @ParameterizedTest
  @CsvSource({
    "io,330,'setting io: \"330\": write ports in hexadecimal'",
    "io,0x12345,write ports in hexadecimal",
    "io,0x330-0x32F,no range of ports inside 0x0-0xFFFF",
    "io,0xFFFF,no range of ports inside 0x0-0xFFFF",
    "irq,9,'setting irq: it says nothing without io: set io'",
    "bus,chip,'setting bus: it says nothing without io: set io'"
  })
  void whatIsWrongIsSaidWithSettingValueAndCure(String setting, String value, String why) {
    assertThatThrownBy(() -> BusSettings.resources(TestKeys.of(Map.of(setting, value))))
        .isInstanceOf(NtStatusException.class)
        .hasMessageContaining("key: ")
        .hasMessageContaining(why);
  }

  @Test
  void anInterruptHasANumber() {
    assertThatThrownBy(
            () -> BusSettings.resources(TestKeys.of(Map.of("io", "0x330", "irq", "256"))))
        .hasMessageContaining("setting irq: 256 is outside 0..255");
  }

  @Test
  void theBusIsThePortsOfTheMachineUnlessSet() {
    assertThat(BusSettings.bus(TestKeys.of(Map.of()))).isEqualTo(DevPort.NAME);
    assertThat(BusSettings.bus(TestKeys.of(Map.of("bus", "chip")))).isEqualTo("chip");
  }
}
