package org.dmus.link.local;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dmus.link.LinkDescription;
import org.dmus.miniport.line.PathLink;
import org.dmus.miniport.line.watch.LinkServices;
import org.dmus.miniport.line.watch.PathWatch;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** A path that a configuration names: a link while there is something. */
@Component(
    service = {},
    immediate = true,
    configurationPid = PathConfiguration.FACTORY_PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = PathConfiguration.class, factory = true)
public final class ConfiguredPath {
  private final Path path;
  private final LinkDescription description;
  private final PathWatch watch;

  /**
   * Activated by Declarative Services.
   *
   * @throws IllegalArgumentException says which setting is wrong, and why
   */
  @Activate
  public ConfiguredPath(PathConfiguration configuration, BundleContext context) {
    path = path(configuration.path());
    String id = PathLink.KIND + ':' + path;
    String name = configuration.name() == null ? path.toString() : configuration.name();
    description =
        new LinkDescription(id, name, PathLink.KIND, path.toString(), true, true, false, 0);
    LinkServices services = new LinkServices(context);
    watch = PathWatch.start(name, List.of(path.getParent()), this::look, PathLink::new, services);
  }

  private static Path path(String text) {
    try {
      if (text == null || text.isBlank()) {
        throw new IllegalArgumentException(
            PathConfiguration.FACTORY_PID + ": no path: set \"path\" to a device, FIFO or file");
      }
      return Path.of(text.trim()).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(text + ": not a path: " + e.getReason(), e);
    }
  }

  private SortedMap<Path, LinkDescription> look() {
    SortedMap<Path, LinkDescription> found = new TreeMap<>();
    if (Files.exists(path) && !Files.isDirectory(path)) {
      found.put(path, description);
    }
    return found;
  }

  @Deactivate
  void close() {
    watch.close();
  }
}
