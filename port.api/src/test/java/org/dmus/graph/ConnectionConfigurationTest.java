package org.dmus.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionConfigurationTest {

  @ParameterizedTest
  @ValueSource(strings = {"synth", "synth:in", "usb:1:0", "usb:1:"})
  void anEndpointIsReadAsItIsWritten(String text) {
    assertThat(Endpoint.parse(text)).hasToString(text);
  }

  @Test
  void thePinOfAnEndpointIsBehindTheLastColon() {
    assertThat(Endpoint.parse("usb:1:0")).isEqualTo(new Endpoint("usb:1", "0"));
    assertThat(Endpoint.parse("synth")).isEqualTo(new Endpoint("synth", ""));
  }

  @Test
  void anEndpointWithoutAPortIsRefused() {
    assertThatThrownBy(() -> Endpoint.parse(":0")).hasMessageContaining("an end names a port");
  }

  @ParameterizedTest
  @ValueSource(strings = {"notes", "transpose:semitones=12", "velocity:gamma=2,scale=0.5"})
  void aFilterIsReadAsItIsWritten(String text) {
    assertThat(FilterConfiguration.parse(text)).hasToString(text);
  }

  @Test
  void aFilterHasANameAndSettings() {
    assertThat(FilterConfiguration.parse(" split : at = 60 , high = 2 "))
        .isEqualTo(new FilterConfiguration("split", Map.of("at", "60", "high", "2")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"transpose:12", "transpose:", "transpose:=12", "transpose:a=1,a=2", ":a=1"})
  void aMalformedFilterIsRefused(String text) {
    assertThatThrownBy(() -> FilterConfiguration.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theMessageSaysHowToWriteASetting() {
    assertThatThrownBy(() -> FilterConfiguration.parse("transpose:12"))
        .hasMessage("\"transpose:12\": \"12\" is no setting; write name:key=value,key=value");
  }

  @Test
  void theConfigurationOfAConnectionSaysTheSame() {
    var connection =
        ConnectionConfiguration.parse("thru", "capture", "synth:0", List.of("channel:to=3"));
    var properties = connection.toProperties();
    assertThat(
            ConnectionConfiguration.parse(
                (String) properties.get(ConnectionConfiguration.NAME),
                (String) properties.get(ConnectionConfiguration.FROM),
                (String) properties.get(ConnectionConfiguration.TO),
                List.of((String[]) properties.get(ConnectionConfiguration.FILTERS))))
        .isEqualTo(connection);
  }

  @Test
  void aConnectionWithoutANameIsRefused() {
    assertThatThrownBy(() -> ConnectionConfiguration.parse(" ", "a", "b", List.of()))
        .hasMessage("a connection needs a name");
  }
}
