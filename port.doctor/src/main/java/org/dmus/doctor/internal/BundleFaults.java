package org.dmus.doctor.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/** Why a bundle is not active; and when it is, what ails its components. */
final class BundleFaults {
  private final int frameworkLevel;
  private final JarFolders folders;
  private final UnresolvedFaults unresolved;
  private final ComponentFaults components;
  private final Map<Long, List<Fault>> known = new HashMap<>();

  BundleFaults(
      BundleContext context,
      JarFolders folders,
      UnresolvedFaults unresolved,
      ComponentFaults components) {
    this.folders = folders;
    this.frameworkLevel =
        context
            .getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
            .adapt(FrameworkStartLevel.class)
            .getStartLevel();
    this.unresolved = unresolved;
    this.components = components;
  }

  /** Of a bundle that somebody asks for or needs; when it was not started, that is why. */
  List<Fault> ofNeeded(Bundle bundle) {
    List<Fault> faults = known.get(bundle.getBundleId());
    if (faults == null) {
      known.put(bundle.getBundleId(), List.of()); // ends a circle of bundles that need each other
      faults = examine(bundle);
      known.put(bundle.getBundleId(), faults);
    }
    return faults;
  }

  /** Of any bundle: what nobody started may rest, when it is of no use or is there on demand. */
  List<Fault> of(Bundle bundle) {
    return !isUp(bundle) && !Names.isMeantToRun(bundle) && mayRest(bundle)
        ? List.of()
        : ofNeeded(bundle);
  }

  private boolean mayRest(Bundle bundle) {
    boolean isOfUse = Names.doesSomething(bundle) || Names.isFragment(bundle);
    return !isOfUse || folders.isOnDemand(bundle);
  }

  private static boolean isUp(Bundle bundle) {
    return (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0;
  }

  private List<Fault> examine(Bundle bundle) {
    return switch (bundle.getState()) {
      case Bundle.ACTIVE -> components.of(bundle, this);
      case Bundle.STARTING -> starting(bundle);
      case Bundle.INSTALLED, Bundle.RESOLVED -> atRest(bundle);
      default -> List.of();
    };
  }

  /** What starts lazily rests in that state. */
  private static List<Fault> starting(Bundle bundle) {
    return Settling.isLazy(bundle)
        ? List.of()
        : List.of(
            Fault.warning(
                Names.of(bundle),
                "its activator has not come to its end yet",
                "wait; if it stays so, see its thread in the report"));
  }

  private List<Fault> atRest(Bundle bundle) {
    if (Names.isFragment(bundle)) {
      return unresolved.of(bundle);
    }
    List<Fault> contradictions = unresolved.of(bundle);
    if (!contradictions.isEmpty()) {
      return contradictions;
    }
    String start = "start " + bundle.getBundleId();
    return Names.isMeantToRun(bundle)
        ? List.of(notRunning(bundle, start))
        : List.of(Fault.info(Names.of(bundle), "was stopped, or never started", start));
  }

  private Fault notRunning(Bundle bundle, String start) {
    String name = Names.of(bundle);
    int level = bundle.adapt(BundleStartLevel.class).getStartLevel();
    if (level > frameworkLevel) {
      return Fault.error(
          name,
          "waits for start level " + level + "; the framework is at " + frameworkLevel,
          "bundlelevel -s " + frameworkLevel + " " + bundle.getBundleId());
    }
    return bundle.getState() == Bundle.INSTALLED
        ? Fault.error(name, "what it needs came after it, and nobody tried again", start)
        : notStarted(bundle, start);
  }

  private static Fault notStarted(Bundle bundle, String start) {
    String activator = bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATOR);
    if (activator == null) {
      return Fault.error(Names.of(bundle), "it resolves, but was not started", start);
    }
    return NamedClasses.fault(bundle, activator.strip(), "activator")
        .orElseGet(
            () ->
                Fault.error(
                    Names.of(bundle),
                    "its activator " + activator + " threw, or was not called",
                    start + ", and see what it says"));
  }
}
