package org.dmus.port.driver;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.client.SubdeviceFactory;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.link.LinkDescription;
import org.dmus.mxf.IMasterClock;
import org.dmus.port.io.RegisterBuses;
import org.dmus.port.link.LinkSettings;
import org.dmus.port.link.Links;
import org.dmus.port.quarantine.Watchdog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * All subdevices: those that clients create, those that are configured, and those that a bundle
 * brings along. {@link SubdeviceRoster} knows them, {@link MiniportFollower} binds each to its
 * miniport when that arrives.
 */
@Component(
    service = {SubdeviceFactory.class, Subdevices.class},
    immediate = true)
public final class Subdevices implements SubdeviceFactory {
  private final DriverContext context;
  private final SubdeviceRoster roster = new SubdeviceRoster(this::make);
  private final Map<String, String> refused = new ConcurrentHashMap<>();
  private final MiniportFollower miniportFollower;
  private final BusFollower busFollower;
  private final LinkFollower linkFollower;
  private volatile boolean closing;
  private volatile Runnable configured = () -> {};

  /** Activated by Declarative Services. */
  @Activate
  public Subdevices(
      @Reference Miniports miniports,
      @Reference SubdeviceRegistry registry,
      @Reference RegisterBuses buses,
      @Reference Links links,
      @Reference(target = "(" + IMasterClock.SOURCE + "=system)") IMasterClock clock,
      @Reference Watchdog watchdog,
      @Reference(service = LoggerFactory.class) Logger log) {
    context = new DriverContext(miniports, registry, buses, links, clock, watchdog, log);
    miniportFollower = new MiniportFollower(roster, miniports, log);
    busFollower = new BusFollower(roster.all(), miniportFollower::attachIfDeployed);
    buses.listen(busFollower);
    linkFollower = new LinkFollower(this::on, miniportFollower::attachIfDeployed);
    links.listen(linkFollower);
    miniportFollower.begin();
  }

  @Deactivate
  void close() {
    closing = true;
    miniportFollower.end();
    context.buses().forget(busFollower);
    context.links().forget(linkFollower);
    roster.all().forEach(Subdevice::close);
  }

  private Subdevice make(SubdeviceConfiguration configuration) {
    Subdevice[] self = new Subdevice[1];
    self[0] = new Subdevice(configuration, context, () -> closed(self[0]));
    self[0].whenIdle(() -> miniportFollower.idle(self[0]));
    return self[0];
  }

  /** What made way for a subdevice of its name comes back when that goes. */
  private void closed(Subdevice subdevice) {
    boolean cameByDefault = roster.remove(subdevice);
    if (!cameByDefault && !closing && subdevice.configuration().published()) {
      miniportFollower.lookFor(subdevice.configuration().name());
    }
  }

  /**
   * Makes what a configuration describes: one that a bundle brought along under the name gets the
   * settings, with its pins open; another may have to wait for its miniport.
   */
  Subdevice configure(SubdeviceConfiguration configuration) {
    Subdevice there = roster.find(configuration.name()).orElse(null);
    if (there == null
        || !there.configuration().miniport().equals(configuration.miniport())
        || !roster.claim(there)) {
      return createWaiting(configuration);
    }
    try {
      there.reconfigure(configuration.settings());
    } catch (RuntimeException | Error e) {
      roster.unclaim(there);
      throw e;
    }
    return there;
  }

  /**
   * Makes what nobody configured: it makes way for a configuration, as one does that a bundle
   * brought along.
   *
   * @throws NtStatusException OBJECT_NAME_COLLISION when the name is taken
   */
  void discovered(SubdeviceConfiguration configuration) {
    miniportFollower.attachIfDeployed(roster.addBrought(configuration));
  }

  /** {@return whether nobody configured it} */
  boolean isBrought(Subdevice subdevice) {
    return roster.isBrought(subdevice);
  }

  /** {@return those that settings have on a link} */
  List<Subdevice> on(LinkDescription link) {
    return roster.all().stream()
        .filter(subdevice -> LinkSettings.name(link, subdevice.configuration().settings()))
        .toList();
  }

  /** Has something done after each change of what is configured. */
  void whenConfigured(Runnable action) {
    configured = action;
  }

  /** Says that a configuration has come, changed or gone. */
  void configured() {
    configured.run();
  }

  /** Takes a configuration back: what comes with a bundle stays, as that made it. */
  void unconfigure(Subdevice subdevice) {
    SubdeviceConfiguration old = subdevice.configuration();
    boolean comesAlong =
        context.miniports().deployed().stream()
            .anyMatch(
                driver ->
                    driver.subdevice().equals(old.name())
                        && driver.classId().equals(old.miniport()));
    if (comesAlong) {
      subdevice.reconfigure(Map.of());
      roster.unclaim(subdevice);
    } else {
      subdevice.close();
    }
  }

  /** Notes why a configuration makes no subdevice; null = it makes one, or is gone. */
  void refused(String pid, String why) {
    if (why == null) {
      refused.remove(pid);
    } else {
      refused.put(pid, why);
    }
  }

  @Override
  public Map<String, String> refused() {
    return Map.copyOf(refused);
  }

  /** Creates a subdevice that may have to wait for its miniport. */
  Subdevice createWaiting(SubdeviceConfiguration configuration) {
    Subdevice subdevice = roster.add(configuration);
    miniportFollower.attachIfDeployed(subdevice);
    return subdevice;
  }

  @Override
  public ISubdevice create(SubdeviceConfiguration configuration) {
    DeployedMiniport<?> driver =
        context.miniports().require(configuration.miniport(), NtStatus.NOT_SUPPORTED);
    Subdevice subdevice = roster.add(configuration);
    try {
      subdevice.attach(driver);
      requireLive(subdevice, driver);
    } catch (RuntimeException | Error e) {
      subdevice.close();
      throw e;
    }
    return subdevice;
  }

  private static void requireLive(Subdevice subdevice, DeployedMiniport<?> driver) {
    if (subdevice.isWaiting()) {
      throw new NtStatusException(NtStatus.DEVICE_REMOVED, Occupancy.wentAway(driver));
    }
  }

  @Override
  public List<ISubdevice> published() {
    return roster.all().stream()
        .filter(s -> s.configuration().published())
        .sorted(Comparator.comparing((Subdevice s) -> s.configuration().name()))
        .map(ISubdevice.class::cast)
        .toList();
  }
}
