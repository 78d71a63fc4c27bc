package org.dmus.shell.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dmus.shell.metatype.Setting;
import org.junit.jupiter.api.Test;

/** A setting with its value, as the console shows it. */
class SettingRowTest {

  private static Setting setting(String key, String type, String usual, List<String> options) {
    return new Setting(key, type, false, usual, "0", "10", options, "How loud");
  }

  @Test
  void aRowHasTheValueThatIsSetAndWhatItTakes() {
    Setting gain = setting("gain", "Float", "1.0", List.of());
    assertThat(SettingRow.of("synth", gain, 0.5))
        .isEqualTo(new SettingRow("synth", "gain", "0.5", "1.0", "0..10", "How loud"));
  }

  @Test
  void whatIsNotSetIsAsUsual() {
    Setting mode = setting("mode", "String", "cubic", List.of("none", "cubic"));
    assertThat(SettingRow.of("synth", mode, null).value()).isEqualTo("cubic");
  }

  @Test
  void nobodySeesAPassword() {
    Setting key = setting("key", "Password", "", List.of());
    assertThat(SettingRow.of("a", key, "open sesame").text())
        .startsWith("a  key=***")
        .doesNotContain("sesame");
    assertThat(SettingRow.of("a", key, null).value()).isEmpty();
  }
}
