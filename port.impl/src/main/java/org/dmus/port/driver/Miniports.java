package org.dmus.port.driver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.port.filter.GlobalInstances;
import org.dmus.port.quarantine.ControlCalls;
import org.dmus.portcls.IMiniport;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IMiniportMidi;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.annotations.ReferenceScope;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/** The miniports that are deployed now, by class id. */
@Component(service = Miniports.class)
public final class Miniports {
  private final BundleContext context;
  private final Logger log;
  private final GlobalInstances globalInstances = new GlobalInstances();
  private final List<DeployedMiniport<?>> deployed = new CopyOnWriteArrayList<>();
  private final List<Consumer<DeployedMiniport<?>>> arrivals = new CopyOnWriteArrayList<>();
  private final List<Consumer<DeployedMiniport<?>>> departures = new CopyOnWriteArrayList<>();

  /** Creates an empty directory; Declarative Services fills it. */
  @Activate
  public Miniports(BundleContext context, @Reference(service = LoggerFactory.class) Logger log) {
    this.context = context;
    this.log = log;
  }

  /** Creates an empty directory that no framework fills. */
  Miniports(Logger log) {
    this(null, log);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY,
      scope = ReferenceScope.PROTOTYPE_REQUIRED,
      service = IMiniportDMus.class)
  void bindDMus(ServiceReference<IMiniportDMus> reference, Map<String, Object> properties) {
    add(new Prototypes<>(context, reference), properties);
  }

  void unbindDMus(ServiceReference<IMiniportDMus> reference) {
    remove(reference);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY,
      scope = ReferenceScope.PROTOTYPE_REQUIRED,
      service = IMiniportMidi.class)
  void bindMidi(ServiceReference<IMiniportMidi> reference, Map<String, Object> properties) {
    add(new Prototypes<>(context, reference), properties);
  }

  void unbindMidi(ServiceReference<IMiniportMidi> reference) {
    remove(reference);
  }

  <M extends IMiniport> void add(MiniportSource<M> source, Map<String, Object> properties) {
    DeployedMiniport<M> driver;
    try {
      driver = new DeployedMiniport<>(source, properties);
    } catch (IllegalArgumentException e) {
      log.error(
          "bundle {}: a miniport has no valid class id; mark it with @MiniportDriver: {}",
          source.bundle(),
          e.getMessage());
      return;
    }
    deployed.add(driver);
    log.info("miniport {} arrived", driver);
    tell(arrivals, driver);
  }

  private void tell(List<Consumer<DeployedMiniport<?>>> listeners, DeployedMiniport<?> driver) {
    listeners.forEach(listener -> attempt(driver, () -> listener.accept(driver)));
  }

  /** A miniport that throws does not keep the others from coming or going. */
  private void attempt(DeployedMiniport<?> driver, Runnable action) {
    try {
      action.run();
    } catch (RuntimeException | Error e) {
      log.error("miniport {}: {}", driver, e.toString(), e);
    }
  }

  /** What came with a source of this key goes. */
  void remove(Object key) {
    for (DeployedMiniport<?> driver : deployed) {
      if (driver.isFrom(key)) {
        deployed.remove(driver);
        tellGone(driver);
        log.info("miniport {} is gone", driver);
        tell(departures, driver);
      }
    }
  }

  /** The ports that hold it let go of it at one time. */
  private void tellGone(DeployedMiniport<?> driver) {
    List<CompletableFuture<?>> going = new ArrayList<>();
    driver.instances().forEach(each -> attempt(driver, () -> going.add(each.tellGone())));
    going.forEach(each -> attempt(driver, () -> ControlCalls.await(each)));
  }

  /** Tells about every miniport that comes or has gone from now on, and about those here. */
  void listen(Consumer<DeployedMiniport<?>> arrival, Consumer<DeployedMiniport<?>> departure) {
    arrivals.add(arrival);
    departures.add(departure);
    deployed.forEach(arrival);
  }

  void forget(Consumer<DeployedMiniport<?>> arrival, Consumer<DeployedMiniport<?>> departure) {
    arrivals.remove(arrival);
    departures.remove(departure);
  }

  /** How often the pins of each class are open. */
  GlobalInstances globalInstances() {
    return globalInstances;
  }

  /** All that are deployed now. */
  List<DeployedMiniport<?>> deployed() {
    return List.copyOf(deployed);
  }

  /** Returns whether a miniport is still deployed. */
  boolean isDeployed(DeployedMiniport<?> driver) {
    return deployed.contains(driver);
  }

  /** Finds the best miniport of a class. */
  Optional<DeployedMiniport<?>> find(UUID classId) {
    return deployed.stream()
        .filter(driver -> driver.classId().equals(classId))
        .max(Comparator.comparingInt(DeployedMiniport::ranking));
  }

  /** Finds the best miniport of a class, or says what there is, with a status. */
  DeployedMiniport<?> require(UUID classId, NtStatus otherwise) {
    return find(classId)
        .orElseThrow(
            () ->
                new NtStatusException(
                    otherwise,
                    "no miniport of class " + classId + " is deployed; there are: " + list()));
  }

  private String list() {
    return deployed.isEmpty()
        ? "none"
        : deployed.stream().map(DeployedMiniport::toString).collect(Collectors.joining(", "));
  }
}
