package org.dmus.port.driver;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmus.client.IFilter;
import org.dmus.client.ISubdevice;
import org.dmus.client.Quarantine;
import org.dmus.client.Runner;
import org.dmus.client.StreamRefusal;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.NtStatusException;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.ManualClock;
import org.dmus.port.engine.RevocableLock;
import org.dmus.port.filter.Filter;

/** A subdevice: a filter that stays, and a port that comes and goes with its miniport. */
final class Subdevice implements ISubdevice {
  private final String name;
  private final DriverContext context;
  private final Engine engine;
  private final Filter filter;
  private final Runnable onClose;
  private final Condition condition;
  private final Occupancy occupancy;
  private final SubdeviceSettings settings;

  Subdevice(SubdeviceConfiguration configuration, DriverContext context, Runnable onClose) {
    name = configuration.name();
    this.context = context;
    this.onClose = onClose;
    boolean realtime = configuration.runner() == Runner.REALTIME;
    ManualClock virtualTime = new ManualClock();
    engine = new Engine(realtime ? context.clock() : virtualTime, this::logFailure);
    filter = newFilter(configuration);
    RevocableLock control = new RevocableLock();
    filter.attachedUnder(control);
    String missing = "miniport " + configuration.miniport() + " is not deployed";
    condition = new Condition(name, missing);
    occupancy =
        new Occupancy(
            context,
            engine,
            filter,
            control,
            this::configuration,
            condition,
            isolation ->
                realtime
                    ? new RealTimePace(name, engine, control, context.watchdog(), isolation)
                    : new VirtualPace(configuration, engine, virtualTime, filter));
    settings = new SubdeviceSettings(occupancy, engine, filter, configuration);
  }

  private Filter newFilter(SubdeviceConfiguration configuration) {
    return new Filter(
        name,
        configuration.miniport(),
        engine,
        configuration.runner() == Runner.OFFLINE,
        SubdeviceSettings.ofPins(configuration),
        context.miniports().globalInstances(),
        (what, cause) -> context.log().error("{}", what, cause));
  }

  private void logFailure(Throwable cause) {
    context.log().error("{}: a service routine or listener failed", name, cause);
  }

  String name() {
    return name;
  }

  /** Binds a miniport: see {@link Occupancy#attach}. */
  void attach(DeployedMiniport<?> driver) {
    occupancy.attach(driver);
  }

  /** Whether it lives and has no miniport. */
  boolean isWaiting() {
    return occupancy.isWaiting();
  }

  /** Unbinds the miniport, whose device is out of reach; not for ever. */
  void lost(String why) {
    occupancy.lost(why);
  }

  /** Its isolated miniport is deployed no more. */
  void departed(DeployedMiniport<?> driver) {
    occupancy.departed(driver);
  }

  /** Says what to do when it has no miniport and its last pin was closed; beside the engine. */
  void whenIdle(Runnable action) {
    filter.whenUnused(
        () -> {
          if (isWaiting()) {
            occupancy.soon(action);
          }
        });
  }

  /**
   * Changes the settings while it plays; see {@link SubdeviceSettings#change}.
   *
   * @throws NtStatusException what refuses the settings; the old ones are in force then
   */
  void reconfigure(Map<String, Object> changed) {
    settings.change(changed);
  }

  @Override
  public List<String> warnings() {
    Binding present = condition.problem().isEmpty() ? occupancy.binding() : null;
    return settings.warnings(present == null ? null : present.device());
  }

  @Override
  public SubdeviceConfiguration configuration() {
    return settings.inForce();
  }

  @Override
  public IFilter filter() {
    return filter;
  }

  @Override
  public Optional<String> problem() {
    return condition.problem();
  }

  @Override
  public Optional<StreamRefusal> refusal() {
    return filter.refusal();
  }

  @Override
  public Optional<Quarantine> quarantine() {
    return condition.quarantine();
  }

  @Override
  public long restarts() {
    return occupancy.restarts();
  }

  @Override
  public void readmit() {
    occupancy.readmit();
  }

  @Override
  public long runUntil(long time100ns) {
    return occupancy.runUntil(time100ns);
  }

  @Override
  public void close() {
    if (occupancy.close()) {
      onClose.run();
    }
  }
}
