package org.dmus.shell.live;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IMiniportMidi;
import org.dmus.portcls.MiniportDriver;
import org.dmus.shell.MiniportRow;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Lists deployed miniports by their service properties; creates none. */
final class MiniportDirectory {
  private final BundleContext context;

  MiniportDirectory(BundleContext context) {
    this.context = context;
  }

  List<MiniportRow> rows() {
    return Stream.of(IMiniportDMus.class, IMiniportMidi.class)
        .flatMap(this::references)
        .distinct()
        .map(MiniportDirectory::row)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(MiniportRow::name))
        .toList();
  }

  private Stream<ServiceReference<?>> references(Class<?> type) {
    try {
      ServiceReference<?>[] found = context.getAllServiceReferences(type.getName(), null);
      return found == null ? Stream.empty() : Stream.of(found);
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Null when the service went away meanwhile. */
  private static MiniportRow row(ServiceReference<?> service) {
    Bundle bundle = service.getBundle();
    return bundle == null
        ? null
        : new MiniportRow(
            text(service, MiniportDriver.NAME),
            text(service, MiniportDriver.CLSID),
            text(service, MiniportDriver.SUBDEVICE),
            bundle.getSymbolicName(),
            bundle.getVersion().toString(),
            state(bundle.getState()));
  }

  private static String text(ServiceReference<?> service, String property) {
    return Objects.toString(service.getProperty(property), "");
  }

  private static String state(int state) {
    return switch (state) {
      case Bundle.INSTALLED -> "installed";
      case Bundle.RESOLVED -> "resolved";
      case Bundle.STARTING -> "starting";
      case Bundle.ACTIVE -> "active";
      case Bundle.STOPPING -> "stopping";
      default -> "state " + state;
    };
  }
}
