package org.dmus.cli;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmus.portcls.ClassIds;

/**
 * The settings that our own miniports heed. A miniport reads what it knows and is silent about the
 * rest, so that a name with a slip of the finger would pass unseen.
 */
enum KnownSettings {
  SYNTH("synth", () -> ClassIds.MINIPORT_DLS_SYNTH, "org.dmus.miniport.synth"),
  FM("fm", () -> ClassIds.MINIPORT_FM_SYNTH, "org.dmus.miniport.fmsynth"),
  UART("uart", () -> ClassIds.MINIPORT_DMUS_UART, "org.dmus.miniport.uart"),
  CAPTURE("capture", () -> ClassIds.MINIPORT_DMUS_UART_CAPTURE, "org.dmus.miniport.capture");

  static final String HELP = "help";

  private final String port;

  /** Asked for late: help is printed where this class is, and the one of the ids is not. */
  private final Supplier<UUID> miniport;

  private final String factoryPid;

  KnownSettings(String port, Supplier<UUID> miniport, String factoryPid) {
    this.port = port;
    this.miniport = miniport;
    this.factoryPid = factoryPid;
  }

  /** Returns the name of the port that such a miniport has by itself. */
  String port() {
    return port;
  }

  /** Returns the class id of the miniport. */
  UUID miniport() {
    return miniport.get();
  }

  /** Has the bundle run: each has the name of its settings, and some are installed on demand. */
  void start(Framework framework) {
    framework.start(factoryPid);
  }

  /** Returns those of a miniport; empty when it is not one of ours. */
  static Optional<KnownSettings> of(UUID miniport) {
    return Stream.of(values()).filter(each -> each.miniport().equals(miniport)).findFirst();
  }

  /**
   * Refuses a name that is not one of these.
   *
   * @param given names that the user gives
   * @param framework has what bundles say of their settings; read only when some are given
   */
  void check(Collection<String> given, Framework framework) {
    Set<String> names = given.isEmpty() ? Set.of() : framework.settings(factoryPid);
    for (String name : given) {
      if (!names.contains(name)) {
        throw new CommandFailure(
            ExitCode.USAGE, "--set " + name, "no such setting", "there are: " + list(names));
      }
    }
  }

  private static String list(Set<String> names) {
    return String.join(", ", new TreeSet<>(names));
  }

  /** What {@code --set help} prints of those that a command takes. */
  static String table(Framework framework, KnownSettings... kinds) {
    return Stream.of(kinds)
        .map(each -> each.port + ": " + list(framework.settings(each.factoryPid)))
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
