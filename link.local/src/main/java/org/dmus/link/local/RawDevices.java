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

  /**
   * Watches where this system has them, without a framework.
   *
   * @param services gets the links; those that are there before this returns
   */
  public RawDevices(LinkServices services) {
    watch =
        watch(
            Path.of(RawConfiguration.ALSA),
            Path.of(RawConfiguration.OSS),
            new CardFiles(Path.of(RawConfiguration.CARDS), Path.of(RawConfiguration.CLASSES)),
            services);
  }

  private static PathWatch watch(RawConfiguration configuration, BundleContext context) {
    return watch(
        Path.of(configuration.alsa()),
        Path.of(configuration.oss()),
        new CardFiles(Path.of(configuration.cards()), Path.of(configuration.classes())),
        new LinkServices(context));
  }

  private static PathWatch watch(Path alsa, Path oss, CardFiles cards, LinkServices services) {
    RawScan scan = new RawScan(alsa, oss, cards);
    return PathWatch.start("raw", List.of(alsa, oss), scan::look, PathLink::new, services);
  }

  /** Ends looking; all links are withdrawn. */
  @Deactivate
  public void close() {
    if (watch != null) {
      watch.close();
    }
  }
}
