package org.dmus.doctor.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IMiniportMidi;
import org.dmus.portcls.MiniportDriver;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Miniports that are published so that no port finds them, or that come in each other's way. */
final class MiniportFaults {
  private final BundleContext context;

  MiniportFaults(BundleContext context) {
    this.context = context;
  }

  /** Every miniport that is published, in the order the port prefers them. */
  List<ServiceReference<?>> published() {
    return Stream.of(IMiniportDMus.class, IMiniportMidi.class)
        .<ServiceReference<?>>flatMap(this::references)
        .distinct()
        .filter(service -> service.getBundle() != null)
        .sorted(Comparator.reverseOrder())
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

  List<Fault> all() {
    List<Fault> faults = new ArrayList<>();
    Map<String, ServiceReference<?>> classes = new HashMap<>();
    Map<String, ServiceReference<?>> names = new HashMap<>();
    for (ServiceReference<?> miniport : published()) {
      String problem = problem(miniport);
      if (problem.isEmpty()) {
        twice(miniport, classes, names, faults);
      } else {
        faults.add(Fault.error(name(miniport), problem, cure(miniport)));
      }
    }
    return faults;
  }

  List<Fault> of(Bundle bundle) {
    String name = Names.of(bundle);
    return all().stream().filter(fault -> fault.finding().subject().equals(name)).toList();
  }

  private static String problem(ServiceReference<?> miniport) {
    String classId = text(miniport, MiniportDriver.CLSID);
    if (classId.isEmpty()) {
      return "its miniport has no class id, so no port finds it";
    }
    if (!isUuid(classId)) {
      return "the class id of its miniport, \"" + classId + "\", is no UUID";
    }
    return UnfitServices.isPrototype(miniport)
        ? ""
        : "its miniport " + classId + " is one for all, and each port needs its own";
  }

  private static String cure(ServiceReference<?> miniport) {
    return isUuid(text(miniport, MiniportDriver.CLSID))
        ? "publish it with @Component(scope = ServiceScope.PROTOTYPE)"
        : "mark its class with @MiniportDriver(clsid = a new UUID, name = ...)";
  }

  private static boolean isUuid(String text) {
    try {
      return UUID.fromString(text) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void twice(
      ServiceReference<?> miniport,
      Map<String, ServiceReference<?>> classes,
      Map<String, ServiceReference<?>> names,
      List<Fault> faults) {
    String classId = text(miniport, MiniportDriver.CLSID);
    ServiceReference<?> first = classes.putIfAbsent(classId, miniport);
    if (first != null) {
      faults.add(sameClass(miniport, first));
      return;
    }
    String subdevice = text(miniport, MiniportDriver.SUBDEVICE);
    ServiceReference<?> holder =
        subdevice.isEmpty() ? null : names.putIfAbsent(subdevice, miniport);
    if (holder != null) {
      faults.add(sameName(miniport, holder, subdevice, classId));
    }
  }

  private static Fault sameClass(ServiceReference<?> miniport, ServiceReference<?> first) {
    Bundle other = first.getBundle();
    Bundle own = miniport.getBundle();
    boolean isOlder = own.getVersion().compareTo(other.getVersion()) < 0;
    return Fault.warning(
        Names.of(own),
        "miniport %s is there twice: %s and %s, and ports use one"
            .formatted(
                text(miniport, MiniportDriver.CLSID),
                Names.withVersion(other),
                Names.withVersion(own)),
        "uninstall " + (isOlder ? own : other).getBundleId());
  }

  private static Fault sameName(
      ServiceReference<?> miniport, ServiceReference<?> holder, String subdevice, String classId) {
    return Fault.error(
        Names.of(miniport.getBundle()),
        "its port would be called %s, and so is that of %s"
            .formatted(subdevice, Names.of(holder.getBundle())),
        "make conf/org.dmus.subdevice-NAME.cfg with name=NAME and miniport=" + classId);
  }

  static String name(ServiceReference<?> miniport) {
    return Names.of(miniport.getBundle());
  }

  static String text(ServiceReference<?> miniport, String property) {
    return Objects.toString(miniport.getProperty(property), "");
  }
}
