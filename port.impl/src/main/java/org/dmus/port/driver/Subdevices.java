package org.dmus.port.driver;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.dmus.client.ISubdevice;
import org.dmus.client.Runner;
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
 * brings along. Binds each to its miniport when that arrives.
 */
@Component(
    service = {SubdeviceFactory.class, Subdevices.class},
    immediate = true)
public final class Subdevices implements SubdeviceFactory {
  private final DriverContext context;
  private final List<Subdevice> all = new CopyOnWriteArrayList<>();
  private final Set<Subdevice> brought = ConcurrentHashMap.newKeySet();
  private final Map<String, String> refused = new ConcurrentHashMap<>();
  private final BusFollower busFollower;
  private final LinkFollower linkFollower;
  private volatile boolean closing;
  private volatile Runnable configured = () -> {};
  private final Consumer<DeployedMiniport<?>> arrival = this::arrived;
  private final Consumer<DeployedMiniport<?>> departure = this::departed;

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
    busFollower = new BusFollower(all, miniports, this::attachOrLog);
    buses.listen(busFollower);
    linkFollower = new LinkFollower(this::on, miniports, this::attachOrLog);
    links.listen(linkFollower);
    miniports.listen(arrival, departure);
  }

  @Deactivate
  void close() {
    closing = true;
    context.miniports().forget(arrival, departure);
    context.buses().forget(busFollower);
    context.links().forget(linkFollower);
    all.forEach(Subdevice::close);
  }

  /** Those that wait come first: somebody may be playing. */
  private void arrived(DeployedMiniport<?> driver) {
    for (Subdevice subdevice : all) {
      if (subdevice.configuration().miniport().equals(driver.classId())) {
        attachOrLog(subdevice, driver);
      }
    }
    bringAlong(driver).ifPresent(subdevice -> attachOrLog(subdevice, driver));
  }

  private synchronized Optional<Subdevice> bringAlong(DeployedMiniport<?> driver) {
    Subdevice holder = driver.subdevice().isEmpty() ? null : find(driver.subdevice());
    if (holder != null && !holder.configuration().miniport().equals(driver.classId())) {
      String why = "miniport {}: makes no port, {} is one of another miniport; rename that";
      context.log().warn(why, driver, driver.subdevice());
    }
    if (driver.subdevice().isEmpty() || holder != null) {
      return Optional.empty();
    }
    Subdevice fresh =
        add(
            new SubdeviceConfiguration(
                driver.subdevice(), driver.classId(), Runner.REALTIME, true, Map.of()));
    brought.add(fresh);
    return Optional.of(fresh);
  }

  /** The next best miniport takes over; without one, what nobody uses goes with its bundle. */
  private void departed(DeployedMiniport<?> driver) {
    Optional<DeployedMiniport<?>> next = context.miniports().find(driver.classId());
    for (Subdevice subdevice : all) {
      if (!subdevice.configuration().miniport().equals(driver.classId())) {
        continue;
      }
      next.ifPresentOrElse(
          other -> attachOrLog(subdevice, other), () -> subdevice.departed(driver));
      goIfUnused(subdevice);
    }
    lookFor(driver.subdevice());
  }

  /** What a bundle brought along, and nobody uses, has nothing to wait for when that is gone. */
  private void goIfUnused(Subdevice subdevice) {
    if (subdevice.isWaiting()
        && brought.contains(subdevice)
        && subdevice.filter().openPins().isEmpty()) {
      subdevice.close();
    }
  }

  private void idle(Subdevice subdevice) {
    if (context.miniports().find(subdevice.configuration().miniport()).isEmpty()) {
      goIfUnused(subdevice);
      lookFor(subdevice.configuration().name());
    }
  }

  /** Brings along what its bundle calls so, if the name is free. */
  private void lookFor(String name) {
    context.miniports().deployed().stream()
        .filter(driver -> !name.isEmpty() && driver.subdevice().equals(name))
        .forEach(this::arrived);
  }

  private void attachOrLog(Subdevice subdevice, DeployedMiniport<?> driver) {
    try {
      subdevice.attach(driver);
    } catch (RuntimeException | Error e) {
      context.log().error("subdevice {}: {}", subdevice.configuration().name(), e.toString(), e);
    }
  }

  private void attachIfDeployed(Subdevice subdevice) {
    context
        .miniports()
        .find(subdevice.configuration().miniport())
        .ifPresent(driver -> attachOrLog(subdevice, driver));
  }

  private Subdevice find(String publishedName) {
    for (Subdevice subdevice : all) {
      SubdeviceConfiguration c = subdevice.configuration();
      if (c.published() && c.name().equals(publishedName)) {
        return subdevice;
      }
    }
    return null;
  }

  private Subdevice add(SubdeviceConfiguration configuration) {
    Subdevice[] self = new Subdevice[1];
    self[0] = new Subdevice(configuration, context, () -> closed(self[0]));
    self[0].whenIdle(() -> idle(self[0]));
    all.add(self[0]);
    return self[0];
  }

  /** What made way for a subdevice of its name comes back when that goes. */
  private void closed(Subdevice subdevice) {
    all.remove(subdevice);
    boolean cameByDefault = brought.remove(subdevice);
    if (!cameByDefault && !closing && subdevice.configuration().published()) {
      lookFor(subdevice.configuration().name());
    }
  }

  /**
   * Makes what a configuration describes: one that a bundle brought along under the name gets the
   * settings, with its pins open; another may have to wait for its miniport.
   */
  Subdevice configure(SubdeviceConfiguration configuration) {
    Subdevice there = find(configuration.name());
    if (there == null
        || !there.configuration().miniport().equals(configuration.miniport())
        || !brought.remove(there)) {
      return createWaiting(configuration);
    }
    try {
      there.reconfigure(configuration.settings());
    } catch (RuntimeException | Error e) {
      brought.add(there);
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
    Subdevice fresh;
    synchronized (this) {
      requireFreeName(configuration);
      fresh = add(configuration);
      brought.add(fresh);
    }
    attachIfDeployed(fresh);
  }

  /** {@return whether nobody configured it} */
  boolean isBrought(Subdevice subdevice) {
    return brought.contains(subdevice);
  }

  /** {@return those that settings have on a link} */
  List<Subdevice> on(LinkDescription link) {
    return all.stream()
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
      brought.add(subdevice);
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
    Subdevice subdevice = addNamed(configuration);
    attachIfDeployed(subdevice);
    return subdevice;
  }

  @Override
  public ISubdevice create(SubdeviceConfiguration configuration) {
    DeployedMiniport<?> driver =
        context.miniports().require(configuration.miniport(), NtStatus.NOT_SUPPORTED);
    Subdevice subdevice = addNamed(configuration);
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
      throw new NtStatusException(
          NtStatus.DEVICE_REMOVED, "miniport " + driver + " went away; deploy or start its bundle");
    }
  }

  private Subdevice addNamed(SubdeviceConfiguration configuration) {
    unusedDefault(configuration).ifPresent(Subdevice::close);
    synchronized (this) {
      requireFreeName(configuration);
      return add(configuration);
    }
  }

  /**
   * A subdevice that came along with its bundle makes way for one of its miniport that somebody
   * asked for: which of them is there first depends on nothing but the order of bundles and
   * configurations. Another miniport would be quite another port under a name that is known.
   */
  private synchronized Optional<Subdevice> unusedDefault(SubdeviceConfiguration configuration) {
    return Optional.ofNullable(configuration.published() ? find(configuration.name()) : null)
        .filter(brought::contains)
        .filter(holder -> holder.configuration().miniport().equals(configuration.miniport()))
        .filter(holder -> holder.filter().openPins().isEmpty());
  }

  private void requireFreeName(SubdeviceConfiguration configuration) {
    Subdevice holder = configuration.published() ? find(configuration.name()) : null;
    if (holder != null) {
      throw new NtStatusException(
          NtStatus.OBJECT_NAME_COLLISION,
          "a subdevice named "
              + configuration.name()
              + " exists already"
              + reason(holder, configuration)
              + " choose another name");
    }
  }

  private String reason(Subdevice holder, SubdeviceConfiguration wanted) {
    if (!holder.configuration().miniport().equals(wanted.miniport())) {
      return ", of another miniport;";
    }
    return brought.contains(holder) ? " and has open pins; close them, or" : ";";
  }

  @Override
  public List<ISubdevice> published() {
    return all.stream()
        .filter(s -> s.configuration().published())
        .sorted(Comparator.comparing((Subdevice s) -> s.configuration().name()))
        .map(ISubdevice.class::cast)
        .toList();
  }
}
