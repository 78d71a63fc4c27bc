package org.dmus.shell.gogo;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dmus.client.ISubdevice;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;

/**
 * A port that is made for one song, like a published one but for its device. Published as well, so
 * that the console shows what goes on inside.
 */
final class OwnPort {
  private OwnPort() {}

  /**
   * Returns what makes it: {@code uart-1} beside {@code uart}.
   *
   * @param model the port it is like
   * @param device its device
   * @param published the ports there are
   */
  static SubdeviceConfiguration like(
      SubdeviceConfiguration model, Path device, List<ISubdevice> published) {
    return new SubdeviceConfiguration(
            freeName(model.name(), published),
            model.miniport(),
            Runner.REALTIME,
            true,
            model.settings())
        .with("device", device.toString());
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
