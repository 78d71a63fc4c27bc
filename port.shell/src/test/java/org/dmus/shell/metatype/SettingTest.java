package org.dmus.shell.metatype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {
  private static final String FILE =
      """
      <metatype:MetaData xmlns:metatype="http://www.osgi.org/xmlns/metatype/v1.4.0">
        <OCD id="a" name="A">
          <AD id="gain" type="Float" default="1.0" min="0" max="10" description="How loud"/>
          <AD id="voices" type="Integer" default="64" min="1" max="1000" description="How many"/>
          <AD id="mode" type="String" default="cubic" description="How">
            <Option label="None" value="none"/><Option label="Cubic" value="cubic"/>
          </AD>
          <AD id="on" type="Boolean" default="true" description="Whether"/>
          <AD id="key" type="Password" description="Secret"/>
          <AD id="filters" type="String" cardinality="9" description="Which"/>
        </OCD>
        <Designate factoryPid="org.example.a"><Object ocdref="a"/></Designate>
      </metatype:MetaData>
      """;

  private static Map<String, Setting> settings() throws IOException {
    return SettingFile.read(new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)))
        .get("org.example.a-*");
  }

  @Test
  void aFileOfMetatypeTellsKeyDefaultRangeAndHelp() throws IOException {
    Setting gain = settings().get("gain");
    assertThat(gain.key()).isEqualTo("gain");
    assertThat(gain.usual()).isEqualTo("1.0");
    assertThat(gain.values()).isEqualTo("0..10");
    assertThat(gain.help()).isEqualTo("How loud");
    assertThat(settings().get("mode").values()).isEqualTo("none|cubic");
  }

  @Test
  void whatFitsIsReadAsItsType() throws IOException {
    assertThat(settings().get("gain").read("0.25")).isEqualTo(0.25f);
    assertThat(settings().get("voices").read("32")).isEqualTo(32);
    assertThat(settings().get("on").read("false")).isEqualTo(false);
    assertThat((String[]) settings().get("filters").read("a, b")).containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "gain   # loud  # gain=loud: does not fit; it takes 0..10",
        "gain   # 11    # gain=11: does not fit; it takes 0..10",
        "voices # 1.5   # voices=1.5: does not fit; it takes 1..1000",
        "mode   # best  # mode=best: does not fit; it takes none|cubic",
        "on     # maybe # on=maybe: does not fit; it takes true|false",
      })
  void whatDoesNotFitIsToldWhatWould(String key, String typed, String message) throws IOException {
    Setting setting = settings().get(key);
    assertThatThrownBy(() -> setting.read(typed)).hasMessage(message);
  }
}
