package org.dmus.itest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The folders in which a kernel shows cards and their devices, watched by DMus. */
final class RawFolder implements AutoCloseable {
  private final Path root;
  private final Configuration configuration;
  private final List<PluggedDevice> plugged = new ArrayList<>();

  RawFolder(BundleContext context) throws IOException, InterruptedException {
    root = Files.createTempDirectory("raw");
    configuration =
        new Registry(context)
            .await(ConfigurationAdmin.class, "")
            .getConfiguration("org.dmus.link.raw", "?");
    watch("snd");
  }

  private void watch(String alsa) throws IOException {
    configuration.update(
        new Hashtable<>(
            Map.of(
                "alsa", folder(alsa).toString(),
                "oss", folder("oss").toString(),
                "cards", folder("proc").toString(),
                "classes", folder("sys").toString())));
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectories(root.resolve(name));
  }

  /**
   * Plugs a device in.
   *
   * @param card number of its card
   * @param id id of its card
   * @param name what the kernel calls it
   */
  PluggedDevice plug(int card, String id, String name) throws Exception {
    Path about = folder("proc/card" + card);
    Files.writeString(about.resolve("id"), id + "\n");
    Files.writeString(about.resolve("midi0"), name + "\n\nOutput 0\n");
    PluggedDevice device =
        new PluggedDevice(root.resolve("snd/midiC" + card + "D0"), about.resolve("midi0"));
    plugged.add(device);
    return device;
  }

  @Override
  public void close() throws IOException {
    plugged.forEach(PluggedDevice::pull);
    watch("empty"); // not deleted: the next test writes it again, and the two might cross
  }
}
