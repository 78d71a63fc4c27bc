package org.dmus.deploy.internal.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.dmus.deploy.internal.Complaint;
import org.dmus.doctor.Doctor;
import org.dmus.doctor.Finding;
import org.osgi.framework.Bundle;

/** Whether a bundle runs: it is active, its components are, its ports live, the doctor content. */
public final class BundleHealth {
  /** It is installed, and nobody or nothing has started it. */
  public static final Complaint NOT_STARTED = new Complaint("it is not started", "");

  /** Something that can be wrong. */
  @FunctionalInterface
  public interface Check {
    /** Returns what is. */
    List<Complaint> faults(Bundle bundle);

    /** Returns the names of the ports that live by it. */
    default Set<String> ports(Bundle bundle) {
      return Set.of();
    }
  }

  private final ComponentsCheck components;
  private final Check subdevices;
  private final Supplier<Optional<Doctor>> doctor;

  /**
   * Puts the checks together.
   *
   * @param doctor whoever is there now
   */
  public BundleHealth(
      ComponentsCheck components, Check subdevices, Supplier<Optional<Doctor>> doctor) {
    this.components = components;
    this.subdevices = subdevices;
    this.doctor = doctor;
  }

  /** What is wrong with it, root causes first. */
  Set<Complaint> faults(Bundle bundle) {
    Set<Complaint> faults = new LinkedHashSet<>();
    doctor.get().ifPresent(d -> faults.addAll(diagnosis(d, bundle)));
    if (bundle.getState() != Bundle.ACTIVE) {
      faults.add(NOT_STARTED);
    } else {
      faults.addAll(components.faults(bundle));
      faults.addAll(subdevices.faults(bundle));
    }
    return faults;
  }

  private static List<Complaint> diagnosis(Doctor doctor, Bundle bundle) {
    return doctor.examine(bundle.getBundleId()).stream()
        .filter(Finding::isError)
        .map(f -> new Complaint(f.cause(), f.cure().isEmpty() ? "type doctor" : f.cure()))
        .toList();
  }

  /** The names of the ports that live by it. */
  Set<String> ports(Bundle bundle) {
    return subdevices.ports(bundle);
  }

  /** Whether waiting does not help. */
  boolean isHopeless(Bundle bundle) {
    return components.hasFailed(bundle);
  }
}
