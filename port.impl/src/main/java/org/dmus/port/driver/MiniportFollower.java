package org.dmus.port.driver;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.osgi.service.log.Logger;

/**
 * Has subdevices come and go with their miniports: one that waits is bound when its miniport
 * arrives, and a miniport may bring a subdevice along.
 */
final class MiniportFollower {
  private final SubdeviceRoster roster;
  private final Miniports miniports;
  private final Logger log;
  private final Consumer<DeployedMiniport<?>> arrival = this::arrived;
  private final Consumer<DeployedMiniport<?>> departure = this::departed;

  MiniportFollower(SubdeviceRoster roster, Miniports miniports, Logger log) {
    this.roster = roster;
    this.miniports = miniports;
    this.log = log;
  }

  /** Follows those that are deployed, and that will be. */
  void begin() {
    miniports.listen(arrival, departure);
  }

  /** Follows nobody any more. */
  void end() {
    miniports.forget(arrival, departure);
  }

  /** Those that wait come first: somebody may be playing. */
  private void arrived(DeployedMiniport<?> driver) {
    for (Subdevice subdevice : roster.all()) {
      if (subdevice.configuration().miniport().equals(driver.classId())) {
        attachOrLog(subdevice, driver);
      }
    }
    bringAlong(driver).ifPresent(subdevice -> attachOrLog(subdevice, driver));
  }

  private Optional<Subdevice> bringAlong(DeployedMiniport<?> driver) {
    return driver.subdevice().isEmpty()
        ? Optional.empty()
        : roster.addBrought(
            new SubdeviceConfiguration(
                driver.subdevice(), driver.classId(), Runner.REALTIME, true, Map.of()),
            holder -> warnUnlessItsOwn(holder, driver));
  }

  private void warnUnlessItsOwn(Subdevice holder, DeployedMiniport<?> driver) {
    if (!holder.configuration().miniport().equals(driver.classId())) {
      String why = "miniport {}: makes no port, {} is one of another miniport; rename that";
      log.warn(why, driver, driver.subdevice());
    }
  }

  /** The next best miniport takes over; without one, what nobody uses goes with its bundle. */
  private void departed(DeployedMiniport<?> driver) {
    Optional<DeployedMiniport<?>> next = miniports.find(driver.classId());
    for (Subdevice subdevice : roster.all()) {
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
        && roster.isBrought(subdevice)
        && subdevice.filter().openPins().isEmpty()) {
      subdevice.close();
    }
  }

  /** The last pin of one that has no miniport was closed. */
  void idle(Subdevice subdevice) {
    if (miniports.find(subdevice.configuration().miniport()).isEmpty()) {
      goIfUnused(subdevice);
      lookFor(subdevice.configuration().name());
    }
  }

  /** Brings along what its bundle calls so, if the name is free. */
  void lookFor(String name) {
    miniports.deployed().stream()
        .filter(driver -> !name.isEmpty() && driver.subdevice().equals(name))
        .forEach(this::arrived);
  }

  /** Binds a subdevice to the best miniport of its class that is deployed, if one is. */
  void attachIfDeployed(Subdevice subdevice) {
    miniports
        .find(subdevice.configuration().miniport())
        .ifPresent(driver -> attachOrLog(subdevice, driver));
  }

  /** Binds a subdevice to a miniport; what that throws is logged. */
  void attachOrLog(Subdevice subdevice, DeployedMiniport<?> driver) {
    try {
      subdevice.attach(driver);
    } catch (RuntimeException | Error e) {
      log.error("subdevice {}: {}", subdevice.configuration().name(), e.toString(), e);
    }
  }
}
