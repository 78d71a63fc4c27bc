package org.dmus.shell.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.service.cm.Configuration;

class ConfigurationsTest {
  private final List<Object> updates = new ArrayList<>();

  private Configuration with(Map<String, Object> properties) {
    Dictionary<String, Object> held = new Hashtable<>(properties);
    return (Configuration)
        Proxy.newProxyInstance(
            Configuration.class.getClassLoader(),
            new Class<?>[] {Configuration.class},
            (proxy, method, args) -> {
              if (method.getName().equals("update")) {
                updates.add(args[0]);
                return null;
              }
              return held;
            });
  }

  private static Map<String, Object> changes(String key, Object value) {
    Map<String, Object> changes = new HashMap<>();
    changes.put(key, value);
    return changes;
  }

  @Test
  void aChangeLeavesTheOthersAndNullTakesOneAway() throws IOException {
    Configuration configuration = with(Map.of("name", "synth", "gain", 0.5f));
    assertThat(Configurations.change(configuration, changes("gain", 0.7f), true))
        .isEqualTo("kept, also over a restart");
    Configurations.change(configuration, changes("gain", null), true);
    assertThat(updates)
        .containsExactly(Map.of("name", "synth", "gain", 0.7f), Map.of("name", "synth"));
  }

  @Test
  void whatComesFromAFileLastsUntilTheFileIsReadAgain() throws IOException {
    Configuration configuration = with(Map.of("felix.fileinstall.filename", "conf/a.cfg"));
    assertThat(Configurations.change(configuration, changes("gain", 0.7f), true))
        .isEqualTo(
            "until the next start, when conf/a.cfg is read again; to keep it, change it there");
  }

  @Test
  void aProcessThatKeepsNothingSaysSo() throws IOException {
    Configuration configuration = with(Map.of("felix.fileinstall.filename", "conf/a.cfg"));
    assertThat(Configurations.change(configuration, changes("gain", 0.7f), false))
        .isEqualTo("for this console only, which keeps nothing over a restart");
  }
}
