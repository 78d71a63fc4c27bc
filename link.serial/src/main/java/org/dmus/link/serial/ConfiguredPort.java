package org.dmus.link.serial;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dmus.link.LinkDescription;
import org.dmus.miniport.line.watch.LinkServices;
import org.dmus.miniport.line.watch.PathWatch;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** A serial port that a configuration names: a link while it is there. */
@Component(
    service = {},
    immediate = true,
    configurationPid = SerialConfiguration.FACTORY_PID,
    configurationPolicy = ConfigurationPolicy.OPTIONAL)
@Designate(ocd = SerialConfiguration.class, factory = true)
public final class ConfiguredPort {
  private static final String KIND = "serial";
  private static final int BITS_PER_BYTE = 10; // start, eight, stop

  private final Path port;
  private final LinkDescription description;
  private final PathWatch watch;

  /**
   * Activated by Declarative Services; without a configuration too, and does nothing then: nobody
   * is to miss a serial port.
   *
   * @throws IllegalArgumentException says which setting is wrong, and why
   */
  @Activate
  public ConfiguredPort(SerialConfiguration configuration, BundleContext context) {
    if (configuration.name() == null && configuration.port() == null) {
      port = null;
      description = null;
      watch = null;
      return;
    }
    port = port(configuration.port());
    int baud = configuration.baud();
    if (baud < BITS_PER_BYTE) {
      throw new IllegalArgumentException(port + ": baud is " + baud + "; 31250 is MIDI");
    }
    String name = configuration.name() == null ? port.toString() : configuration.name();
    description =
        new LinkDescription(
            KIND + ':' + port,
            name,
            KIND,
            port.toString(),
            true,
            true,
            false,
            baud / BITS_PER_BYTE);
    NativePart nativePart = new NativePart(context.getDataFile("native").toPath());
    LinkServices services = new LinkServices(context);
    watch =
        PathWatch.start(
            name,
            List.of(port.getParent()),
            this::look,
            (path, link) -> new SerialLink(link, baud, nativePart),
            services);
  }

  private static Path port(String text) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(
          SerialConfiguration.FACTORY_PID + ": no port: set \"port\" to /dev/ttyUSB0, say");
    }
    try {
      return Path.of(text.trim()).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(text + ": not a path: " + e.getReason(), e);
    }
  }

  private SortedMap<Path, LinkDescription> look() {
    SortedMap<Path, LinkDescription> found = new TreeMap<>();
    if (Files.exists(port) && !Files.isDirectory(port)) {
      found.put(port, description);
    }
    return found;
  }

  @Deactivate
  void close() {
    if (watch != null) {
      watch.close();
    }
  }
}
