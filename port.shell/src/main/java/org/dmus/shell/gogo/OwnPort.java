package org.dmus.shell.gogo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dmus.client.ISubdevice;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.shell.Misuse;

/**
 * A port that is made on a device, or for a song, like a published one but for a few settings.
 * Published as well, so that the console shows what goes on inside.
 */
final class OwnPort {
  private OwnPort() {}

  /**
   * Returns settings from what was typed.
   *
   * @param typed {@code name=value}, more of them after commas; empty = none
   * @throws IllegalArgumentException when it is anything else
   */
  static Map<String, Object> settings(String typed) {
    Map<String, Object> settings = new HashMap<>();
    for (String each : typed.isEmpty() ? new String[0] : typed.split(",")) {
      int equals = each.indexOf('=');
      if (equals < 1) {
        throw new Misuse(
            "--set " + each + ": is no setting; give NAME=VALUE, port.pool.trace=true say");
      }
      settings.put(each.substring(0, equals).strip(), each.substring(equals + 1).strip());
    }
    return settings;
  }

  /**
   * Returns what makes it: {@code uart-1} beside {@code uart}.
   *
   * @param model the port it is like
   * @param settings what is different
   * @param published the ports there are
   */
  static SubdeviceConfiguration like(
      SubdeviceConfiguration model, Map<String, Object> settings, List<ISubdevice> published) {
    Map<String, Object> all = new HashMap<>(model.settings());
    all.putAll(settings);
    return new SubdeviceConfiguration(
        freeName(model.name(), published), model.miniport(), Runner.REALTIME, true, all);
  }

  private static String freeName(String model, List<ISubdevice> published) {
    Set<String> taken =
        published.stream().map(port -> port.configuration().name()).collect(Collectors.toSet());
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> model + "-" + n)
        .filter(name -> !taken.contains(name))
        .findFirst()
        .orElseThrow();
  }
}
