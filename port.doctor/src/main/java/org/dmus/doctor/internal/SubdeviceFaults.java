package org.dmus.doctor.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dmus.client.ISubdevice;
import org.dmus.client.Quarantine;
import org.dmus.client.SubdeviceFactory;
import org.osgi.framework.Bundle;

/** Ports that are not live, that were isolated, whose device does not open, that are not at all. */
final class SubdeviceFaults {
  /** What a port says from when its miniport goes until another one is attached. */
  private static final String WENT_AWAY = " went away;";

  /** What a port says whose miniport threw when it was made: its bundle is at fault. */
  private static final String NOT_MADE = " cannot be activated;";

  private final SubdeviceFactory factory;
  private final Configurations configurations;
  private final MiniportSearch miniports;

  SubdeviceFaults(
      SubdeviceFactory factory, Configurations configurations, MiniportSearch miniports) {
    this.factory = factory;
    this.configurations = configurations;
    this.miniports = miniports;
  }

  List<Fault> all(Function<Bundle, List<Fault>> ofBundle) {
    List<Fault> faults = new ArrayList<>();
    factory.refused().forEach((pid, why) -> refused(pid, why).ifPresent(faults::add));
    for (ISubdevice port : factory.published()) {
      of(port, ofBundle).ifPresent(faults::add);
      port.warnings().forEach(warning -> faults.add(warning(port, warning)));
    }
    return faults;
  }

  /** Of the ports whose miniport comes from a bundle. */
  List<Fault> of(Bundle bundle, Function<Bundle, List<Fault>> ofBundle) {
    List<Fault> faults = new ArrayList<>();
    for (ISubdevice port : factory.published()) {
      if (miniports.isFrom(port.configuration().miniport(), bundle)) {
        of(port, ofBundle).ifPresent(faults::add);
      }
    }
    return faults;
  }

  private Optional<Fault> of(ISubdevice port, Function<Bundle, List<Fault>> ofBundle) {
    Optional<Quarantine> quarantine = port.quarantine();
    if (quarantine.isPresent()) {
      return Optional.of(isolated(port, quarantine.get()));
    }
    if (port.problem().isPresent()) {
      return Optional.of(notLive(port, port.problem().get(), ofBundle));
    }
    return DeviceFaults.of(port, settings(port));
  }

  private static Fault isolated(ISubdevice port, Quarantine quarantine) {
    String where = quarantine.stack().isEmpty() ? "" : " (at " + quarantine.stack().get(0) + ")";
    return Fault.error(
        "port " + port.configuration().name(),
        "its miniport was isolated: " + quarantine.explanation() + where,
        "deploy a better version of it, or: quarantine -r " + port.configuration().name());
  }

  private Fault notLive(ISubdevice port, String problem, Function<Bundle, List<Fault>> ofBundle) {
    String subject = "port " + port.configuration().name();
    if (isAttaching(port)) {
      return Fault.warning(
          subject,
          "its miniport is there again, and not attached yet",
          "wait; if it stays so, see the threads in the report");
    }
    List<Fault> because = miniports.faultsOf(port.configuration().miniport(), ofBundle);
    if (miniports.isPublished(port.configuration().miniport())) {
      return because.isEmpty() || !problem.contains(NOT_MADE)
          ? refuses(subject, port, problem)
          : Fault.consequence(subject, "its miniport cannot be made", because);
    }
    return because.isEmpty()
        ? Fault.error(
            subject,
            "no bundle has its miniport " + port.configuration().miniport(),
            "deploy one, or set miniport in " + settings(port) + " to one that miniports lists")
        : Fault.consequence(subject, "its miniport is not there", because);
  }

  private Fault refuses(String subject, ISubdevice port, String problem) {
    Sentence said = Sentence.of(problem);
    String cure =
        configurations.makesPort(port.configuration().name())
            ? "correct " + settings(port)
            : "deploy a better version of its miniport; dmus tck JAR tells more of it";
    return Fault.error(subject, said.cause(), said.cureOr(cure));
  }

  /** Whether a port is about to be live again. */
  boolean isAnyAttaching() {
    return factory.published().stream().anyMatch(this::isAttaching);
  }

  private boolean isAttaching(ISubdevice port) {
    return port.quarantine().isEmpty()
        && port.problem().filter(problem -> problem.contains(WENT_AWAY)).isPresent()
        && miniports.isPublished(port.configuration().miniport());
  }

  private Fault warning(ISubdevice port, String warning) {
    Sentence said = Sentence.of(warning);
    return Fault.warning(
        "port " + port.configuration().name(),
        said.cause(),
        UnreadKey.cure(said).orElseGet(() -> said.cureOr("correct " + settings(port))));
  }

  /** A port that plays on with its old settings says so itself. */
  private Optional<Fault> refused(String pid, String why) {
    String name = configurations.name(pid);
    boolean isSaid =
        factory.published().stream()
            .filter(port -> port.configuration().name().equals(name))
            .flatMap(port -> port.warnings().stream())
            .anyMatch(warning -> warning.endsWith(why));
    return isSaid ? Optional.empty() : Optional.of(makesNoPort(pid, why));
  }

  private Fault makesNoPort(String pid, String why) {
    String file = configurations.file(pid);
    Sentence said = Sentence.of(why);
    return configurations
        .namesake(pid)
        .map(other -> sameName(pid, file, other))
        .orElseGet(() -> Fault.error(file, said.cause(), said.cureOr("correct " + file)));
  }

  private Fault sameName(String pid, String file, String other) {
    return Fault.error(
        file,
        "the name %s is taken by %s".formatted(configurations.name(pid), other),
        "choose another name in " + file);
  }

  private String settings(ISubdevice port) {
    return configurations.fileOfPort(port.configuration().name());
  }
}
