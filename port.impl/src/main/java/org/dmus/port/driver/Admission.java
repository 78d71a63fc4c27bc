package org.dmus.port.driver;

import java.util.function.Consumer;
import org.dmus.client.Quarantine;
import org.osgi.service.log.Logger;

/**
 * Which miniport may be bound to a subdevice: one that is isolated does not come back by itself;
 * another one, or another version, does, and ends the quarantine.
 */
final class Admission {
  private final String name;
  private final Condition condition;
  private final Consumer<Binding> withdraw;
  private final Runnable forgive;
  private final Logger log;
  private volatile DeployedMiniport<?> tried;
  private volatile Binding isolated;

  /**
   * Admits whoever comes first.
   *
   * @param name name of the subdevice
   * @param condition knows whether there is a quarantine
   * @param withdraw withdraws the services of what was isolated
   * @param forgive forgets what a miniport did whose quarantine ends
   * @param log hears of the end of a quarantine
   */
  Admission(
      String name, Condition condition, Consumer<Binding> withdraw, Runnable forgive, Logger log) {
    this.name = name;
    this.condition = condition;
    this.withdraw = withdraw;
    this.forgive = forgive;
    this.log = log;
  }

  /** {@return whether a miniport may be bound} */
  boolean admits(DeployedMiniport<?> driver) {
    return condition.quarantine().isEmpty() || driver != tried;
  }

  /** A miniport that is admitted is about to be bound. Under the control lock. */
  void tries(DeployedMiniport<?> driver) {
    end("another miniport arrived");
    tried = driver;
  }

  /**
   * A miniport is given up inside a call. Under the control lock.
   *
   * @param old what the subdevice had; null = nothing
   */
  void isolated(Binding old, Quarantine why) {
    condition.isIsolated(why);
    isolated = old;
  }

  /** Whoever sees a quarantine may end it before the ward has withdrawn the services. */
  void withdrawIsolated() {
    Binding old = isolated;
    if (old != null) {
      withdraw.accept(old);
      isolated = null;
    }
  }

  /** Ends the quarantine, and says why; returns whether there was one. */
  boolean end(String why) {
    boolean isQuarantined = condition.quarantine().isPresent();
    if (isQuarantined) {
      condition.isReleased();
      forgive.run();
      log.info("{}: its quarantine ends, {}", name, why);
    }
    return isQuarantined;
  }
}
