package org.dmus.shell.live;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dmus.shell.Fault;
import org.dmus.shell.Misuse;
import org.dmus.shell.PortsOnDemand;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The ports on demand of this framework. */
@Component(service = {PortsOnDemand.class, InstalledPorts.class})
public final class InstalledPorts implements PortsOnDemand {
  private final BundleContext context;

  /**
   * Called by Declarative Services.
   *
   * @param context has the bundles
   */
  @Activate
  public InstalledPorts(BundleContext context) {
    this.context = context;
  }

  @Override
  public List<String> names() {
    return sleeping().flatMap(InstalledPorts::ports).sorted().toList();
  }

  @Override
  public boolean start(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    List<Bundle> exact = bringing(wanted::equals);
    List<Bundle> found = exact.isEmpty() ? bringing(port -> port.startsWith(wanted)) : exact;
    if (found.size() == 1) {
      start(found.get(0));
    }
    return found.size() == 1;
  }

  private List<Bundle> bringing(Predicate<String> test) {
    return sleeping()
        .filter(each -> ports(each).map(port -> port.toLowerCase(Locale.ROOT)).anyMatch(test))
        .toList();
  }

  /** Those that have a port, and do not run. */
  Stream<Bundle> sleeping() {
    return Stream.of(context.getBundles())
        .filter(each -> (each.getState() & (Bundle.INSTALLED | Bundle.RESOLVED)) != 0)
        .filter(each -> ports(each).findAny().isPresent());
  }

  private static Stream<String> ports(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    return revision == null // uninstalled meanwhile
        ? Stream.empty()
        : revision.getDeclaredCapabilities(NAMESPACE).stream()
            .map(capability -> String.valueOf(capability.getAttributes().get(NAME)));
  }

  /** Transient: the next process starts it when it is asked for again. */
  void start(Bundle bundle) {
    try {
      bundle.start(Bundle.START_TRANSIENT);
    } catch (BundleException e) {
      throw new Misuse(
          Fault.NOT_DONE,
          bundle.getSymbolicName() + ": does not start: " + e.getMessage() + "; see: doctor");
    }
  }
}
