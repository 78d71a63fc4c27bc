package org.dmus.cli;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.dmus.portcls.ClassIds;

/**
 * The names of the settings that our own miniports heed. A miniport reads what it knows and is
 * silent about the rest, so that a name with a slip of the finger would pass unseen.
 */
enum KnownSettings {
  SYNTH(
      ClassIds.MINIPORT_DLS_SYNTH,
      "bank",
      "channelgroups",
      "effects",
      "gain",
      "interpolation",
      "polyphony"),
  UART(ClassIds.MINIPORT_DMUS_UART, "device", "rate");

  static final String HELP = "help";

  private final UUID miniport;
  private final Set<String> names;

  KnownSettings(UUID miniport, String... names) {
    this.miniport = miniport;
    this.names = new TreeSet<>(Set.of(names));
  }

  /** Returns those of a miniport; empty when it is not one of ours. */
  static Optional<KnownSettings> of(UUID miniport) {
    return Stream.of(values()).filter(each -> each.miniport.equals(miniport)).findFirst();
  }

  /**
   * Refuses a name that is not one of these.
   *
   * @param given names that the user gives
   */
  void check(Collection<String> given) {
    for (String name : given) {
      if (!names.contains(name)) {
        throw new CommandFailure(
            ExitCode.USAGE, "--set " + name, "no such setting", "there are: " + list());
      }
    }
  }

  private String list() {
    return String.join(", ", names);
  }

  /** What {@code --set help} prints. */
  static String table() {
    return "synth: " + SYNTH.list() + System.lineSeparator() + "uart: " + UART.list();
  }
}
