package org.dmus.cli;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmus.portcls.ClassIds;

/**
 * The settings that miniports heed. A miniport reads what it knows and is silent about the rest, so
 * that a name with a slip of the finger would pass unseen.
 */
enum KnownSettings {
  SYNTH("synth", "org.dmus.miniport.synth"),
  FM("fm", "org.dmus.miniport.fmsynth"),
  UART("uart", "org.dmus.miniport.uart"),
  JAVASOUND("javasound", "org.dmus.miniport.javasound"),
  CAPTURE("capture", "org.dmus.miniport.capture");

  static final String HELP = "help";

  private final String port;
  private final String factoryPid;

  KnownSettings(String port, String factoryPid) {
    this.port = port;
    this.factoryPid = factoryPid;
  }

  /**
   * Refuses a name that is not one of these.
   *
   * @param given names that the user gives
   * @param framework has what bundles say of their settings; read only when some are given
   */
  void check(Collection<String> given, Framework framework) {
    if (!given.isEmpty()) {
      check(given, framework.settings(factoryPid));
    }
  }

  /**
   * Refuses a name that a miniport does not describe, where it describes any.
   *
   * @param given names that the user gives
   * @param miniport its class id
   * @param framework has what bundles say of their settings; read only when some are given
   */
  static void check(Collection<String> given, UUID miniport, Framework framework) {
    if (!given.isEmpty()) {
      framework.settings(miniport).ifPresent(names -> check(given, names));
    }
  }

  private static void check(Collection<String> given, Set<String> names) {
    for (String name : given) {
      if (!names.contains(name)) {
        throw new CommandFailure(
            ExitCode.USAGE, "--set " + name, "no such setting", "there are: " + list(names));
      }
    }
  }

  /** Whether the setting {@code device} of a miniport is a path; elsewhere it may be a name. */
  static boolean hasPaths(UUID miniport) {
    return miniport.equals(ClassIds.MINIPORT_DMUS_UART)
        || miniport.equals(ClassIds.MINIPORT_DMUS_UART_CAPTURE);
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
