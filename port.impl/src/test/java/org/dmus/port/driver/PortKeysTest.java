package org.dmus.port.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmus.client.PortSettings;
import org.junit.jupiter.api.Test;

class PortKeysTest {

  @Test
  void everySettingOfThePortIsDescribed() {
    Set<String> described =
        Stream.of(SubdeviceDescription.class.getDeclaredMethods())
            .map(Method::getName)
            .map(name -> name.replace('_', '.'))
            .collect(Collectors.toSet());
    assertThat(described).containsAll(settingsOfThePort());
  }

  @Test
  void everySettingOfThePortIsKnown() {
    Map<String, Object> all =
        settingsOfThePort().stream().collect(Collectors.toMap(key -> key, key -> "x"));
    assertThat(PortKeys.unread(all, List.of())).isEmpty();
  }

  @Test
  void whatNobodyReadsIsNamedBesideWhatThereIs() {
    assertThat(PortKeys.unread(Map.of("gian", 1, "gain", 2), List.of("gain")))
        .singleElement()
        .asString()
        .startsWith("nobody reads setting gian; there are gain, link, port.away");
  }

  private static List<String> settingsOfThePort() {
    return Stream.of(PortSettings.class.getFields()).map(PortKeysTest::value).toList();
  }

  private static String value(Field constant) {
    try {
      return (String) constant.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
