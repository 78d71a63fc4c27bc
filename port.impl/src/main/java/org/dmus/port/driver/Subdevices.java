package org.dmus.port.driver;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.dmus.client.ISubdevice;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.client.SubdeviceFactory;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.IMasterClock;
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
  private final Consumer<DeployedMiniport<?>> arrival = this::arrived;

  /** Activated by Declarative Services. */
  @Activate
  public Subdevices(
      @Reference Miniports miniports,
      @Reference SubdeviceRegistry registry,
      @Reference(target = "(" + IMasterClock.SOURCE + "=system)") IMasterClock clock,
      @Reference(service = LoggerFactory.class) Logger log) {
    context = new DriverContext(miniports, registry, clock, log);
    miniports.onArrival(arrival);
  }

  @Deactivate
  void close() {
    context.miniports().forget(arrival);
    all.forEach(Subdevice::close);
  }

  private void arrived(DeployedMiniport<?> driver) {
    if (!driver.subdevice().isEmpty() && find(driver.subdevice()) == null) {
      add(
          new SubdeviceConfiguration(
              driver.subdevice(), driver.classId(), Runner.REALTIME, true, Map.of()));
    }
    for (Subdevice subdevice : all) {
      if (subdevice.configuration().miniport().equals(driver.classId())) {
        attachOrLog(subdevice, driver);
      }
    }
  }

  private void attachOrLog(Subdevice subdevice, DeployedMiniport<?> driver) {
    try {
      subdevice.attach(driver);
    } catch (RuntimeException e) {
      context.log().error("subdevice {}: {}", subdevice.configuration().name(), e.getMessage(), e);
    }
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
    self[0] = new Subdevice(configuration, context, () -> all.remove(self[0]));
    all.add(self[0]);
    return self[0];
  }

  /** Creates a subdevice that may have to wait for its miniport. */
  ISubdevice createWaiting(SubdeviceConfiguration configuration) {
    requireFreeName(configuration);
    Subdevice subdevice = add(configuration);
    context
        .miniports()
        .find(configuration.miniport())
        .ifPresent(driver -> attachOrLog(subdevice, driver));
    return subdevice;
  }

  @Override
  public ISubdevice create(SubdeviceConfiguration configuration) {
    requireFreeName(configuration);
    DeployedMiniport<?> driver = context.miniports().require(configuration.miniport());
    Subdevice subdevice = add(configuration);
    try {
      subdevice.attach(driver);
    } catch (RuntimeException e) {
      subdevice.close();
      throw e;
    }
    return subdevice;
  }

  private void requireFreeName(SubdeviceConfiguration configuration) {
    if (configuration.published() && find(configuration.name()) != null) {
      throw new NtStatusException(
          NtStatus.OBJECT_NAME_COLLISION,
          "a subdevice named " + configuration.name() + " exists already; choose another name");
    }
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
