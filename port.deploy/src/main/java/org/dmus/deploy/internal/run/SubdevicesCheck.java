package org.dmus.deploy.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceFactory;
import org.dmus.deploy.internal.Complaint;
import org.dmus.portcls.MiniportDriver;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** Whether the ports of a bundle's miniports live. */
public final class SubdevicesCheck implements BundleHealth.Check {
  private final Supplier<Optional<SubdeviceFactory>> ports;

  /** Asks the port driver that is there at the time. */
  public SubdevicesCheck(Supplier<Optional<SubdeviceFactory>> ports) {
    this.ports = ports;
  }

  @Override
  public List<Complaint> faults(Bundle bundle) {
    Set<Object> classIds = classIds(bundle);
    List<Complaint> faults = new ArrayList<>();
    if (!classIds.isEmpty()) {
      ports.get().ifPresent(factory -> factory.published().forEach(s -> add(s, classIds, faults)));
    }
    return faults;
  }

  @Override
  public Set<String> ports(Bundle bundle) {
    Set<Object> classIds = classIds(bundle);
    Set<String> names = new TreeSet<>();
    if (!classIds.isEmpty()) {
      ports
          .get()
          .ifPresent(
              factory ->
                  factory.published().stream()
                      .filter(s -> isOf(s, classIds))
                      .forEach(s -> names.add(s.configuration().name())));
    }
    return names;
  }

  private static boolean isOf(ISubdevice subdevice, Set<Object> classIds) {
    return classIds.contains(subdevice.configuration().miniport().toString());
  }

  private static Set<Object> classIds(Bundle bundle) {
    ServiceReference<?>[] registered = bundle.getRegisteredServices();
    return registered == null
        ? Set.of()
        : Stream.of(registered)
            .map(r -> r.getProperty(MiniportDriver.CLSID))
            .filter(id -> id != null)
            .collect(Collectors.toSet());
  }

  private static Complaint complaint(String port, String problem) {
    int end = problem.lastIndexOf("; ");
    return end < 0
        ? new Complaint(port + ": " + problem, "type doctor")
        : new Complaint(port + ": " + problem.substring(0, end), problem.substring(end + 2));
  }

  private static void add(ISubdevice subdevice, Set<Object> classIds, List<Complaint> faults) {
    if (isOf(subdevice, classIds)) {
      String port = "port " + subdevice.configuration().name();
      subdevice
          .quarantine()
          .map(
              q ->
                  new Complaint(port + " was isolated: " + q.explanation(), "correct its miniport"))
          .or(() -> subdevice.problem().map(p -> complaint(port, p)))
          .ifPresent(faults::add);
    }
  }
}
