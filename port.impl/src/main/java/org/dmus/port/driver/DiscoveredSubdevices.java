package org.dmus.port.driver;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.link.LinkDescription;
import org.dmus.port.link.LinkSettings;
import org.dmus.port.link.Links;
import org.dmus.portcls.ClassIds;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The subdevices of links that nobody configured: each link that is found becomes a port, named
 * after it. The port stays when the link goes, and makes way for a configuration of that link.
 */
@Component(
    service = {},
    immediate = true,
    configurationPid = LinksConfiguration.PID)
@Designate(ocd = LinksConfiguration.class)
public final class DiscoveredSubdevices implements Links.Listener {
  private static final int MAX_TWINS = 1_000;

  private final Links links;
  private final Subdevices subdevices;
  private final Miniports miniports;
  private final Logger log;
  private final AtomicInteger asked = new AtomicInteger();
  private final Consumer<DeployedMiniport<?>> arrival = driver -> reconcile();
  private final Consumer<DeployedMiniport<?>> departure = driver -> {};
  private volatile LinkPolicy policy;

  /** Activated by Declarative Services. */
  @Activate
  public DiscoveredSubdevices(
      LinksConfiguration configuration,
      @Reference Links links,
      @Reference Subdevices subdevices,
      @Reference Miniports miniports,
      @Reference(service = LoggerFactory.class) Logger log) {
    this(LinkPolicy.of(configuration), links, subdevices, miniports, log);
  }

  DiscoveredSubdevices(
      LinkPolicy policy, Links links, Subdevices subdevices, Miniports miniports, Logger log) {
    this.policy = policy;
    this.links = links;
    this.subdevices = subdevices;
    this.miniports = miniports;
    this.log = log;
    links.listen(this);
    subdevices.whenConfigured(this::reconcile);
    miniports.listen(arrival, departure);
    reconcile();
  }

  @Modified
  void modified(LinksConfiguration configuration) {
    follow(LinkPolicy.of(configuration));
  }

  void follow(LinkPolicy changed) {
    policy = changed;
    reconcile();
  }

  @Deactivate
  void close() {
    links.forget(this);
    subdevices.whenConfigured(() -> {});
    miniports.forget(arrival, departure);
  }

  @Override
  public void arrived(LinkDescription link) {
    reconcile();
  }

  @Override
  public void departs(LinkDescription link) {}

  /** Whoever comes while another is at it leaves the work to him: nobody waits for a miniport. */
  private void reconcile() {
    int seen = asked.incrementAndGet();
    if (seen == 1) {
      do {
        seen = asked.get();
        links.known().values().forEach(this::attempt);
      } while (!asked.compareAndSet(seen, 0));
    }
  }

  /** A link that makes trouble does not keep the others from becoming ports. */
  private void attempt(LinkDescription link) {
    try {
      reconcile(link);
    } catch (RuntimeException e) {
      log.error("link {} becomes no port: {}", link.id(), e.toString(), e);
    }
  }

  private void reconcile(LinkDescription link) {
    var users = subdevices.on(link);
    boolean wanted = policy.admits(link) && users.stream().allMatch(subdevices::isBrought);
    if (wanted && users.isEmpty() && links.isPresent(link.id())) {
      make(link);
    } else if (!wanted) {
      users.stream().filter(this::isIdle).forEach(Subdevice::close);
    }
  }

  private boolean isIdle(Subdevice subdevice) {
    return subdevices.isBrought(subdevice) && subdevice.filter().openPins().isEmpty();
  }

  /** Devices of one name are told apart by a number. */
  private void make(LinkDescription link) {
    String name = portName(link);
    for (int twin = 1; twin < MAX_TWINS; twin++) {
      try {
        subdevices.discovered(configuration(twin == 1 ? name : name + '-' + twin, link));
        return;
      } catch (NtStatusException e) {
        if (e.status() != NtStatus.OBJECT_NAME_COLLISION) {
          throw e;
        }
      }
    }
  }

  private static SubdeviceConfiguration configuration(String name, LinkDescription link) {
    return new SubdeviceConfiguration(
        name,
        link.output() ? ClassIds.MINIPORT_DMUS_UART : ClassIds.MINIPORT_DMUS_UART_CAPTURE,
        Runner.REALTIME,
        true,
        Map.of(LinkSettings.LINK, link.id()));
  }

  /**
   * A name that needs no quotes on a command line; PORT:PIN is how an end of a graph is written.
   */
  private static String portName(LinkDescription link) {
    return link.name().trim().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
  }
}
