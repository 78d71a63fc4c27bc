package org.dmus.link.local;

import java.nio.file.Path;
import java.util.List;
import org.dmus.miniport.line.PathLink;
import org.dmus.miniport.line.watch.LinkServices;
import org.dmus.miniport.line.watch.PathWatch;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** The raw MIDI devices of this machine: each is a link from its plugging in to its unplugging. */
@Component(
    service = {},
    immediate = true,
    configurationPid = RawConfiguration.PID)
@Designate(ocd = RawConfiguration.class)
public final class RawDevices {
  private final PathWatch watch;

  /** Activated by Declarative Services; what is there is registered when this returns. */
  @Activate
  public RawDevices(RawConfiguration configuration, BundleContext context) {
    watch = configuration.watch() ? watch(configuration, context) : null;
  }

  private static PathWatch watch(RawConfiguration configuration, BundleContext context) {
    Path alsa = Path.of(configuration.alsa());
    Path oss = Path.of(configuration.oss());
    CardFiles cards =
        new CardFiles(Path.of(configuration.cards()), Path.of(configuration.classes()));
    RawScan scan = new RawScan(alsa, oss, cards);
    LinkServices services = new LinkServices(context);
    return PathWatch.start("raw", List.of(alsa, oss), scan::look, PathLink::new, services);
  }

  @Deactivate
  void close() {
    if (watch != null) {
      watch.close();
    }
  }
}
