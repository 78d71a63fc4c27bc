package org.dmus.shell.console;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.dmus.doctor.text.NearestName;
import org.dmus.shell.Fault;
import org.dmus.shell.Misuse;
import org.dmus.shell.gogo.CommandIndex;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * What Gogo calls when there is no command of a name: it tells which bundle that is not running the
 * command went with, or the nearest name. It outlasts the port driver, and asks none of its
 * services.
 */
final class UnknownCommand implements Function {
  /** Variable of a session that Gogo looks for the function in. */
  static final String VARIABLE = "default";

  private static final String COMMANDS = ".commands";

  /** Without one of these the commands of ports go, by symbolic name. */
  private static final Map<String, String> NEEDED =
      new TreeMap<>(
          Map.of(
              "org.dmus.port.impl", "the port driver",
              "org.dmus.port.client", "the pins that last",
              "org.dmus.port.player", "the player"));

  private final CommandIndex index;
  private final BundleContext context;

  UnknownCommand(CommandIndex index, BundleContext context) {
    this.index = index;
    this.context = context;
  }

  @Override
  public Object execute(CommandSession session, List<Object> words) {
    String name = String.valueOf(words.get(0));
    String own = name.substring(name.indexOf(':') + 1);
    if (index.isAway(own)) {
      throw new Misuse(Fault.NOT_DONE, own + ": " + needs());
    }
    throw noSuch(session, name);
  }

  private String needs() {
    return Stream.of(context.getBundles())
        .filter(each -> NEEDED.containsKey(String.valueOf(each.getSymbolicName())))
        .filter(each -> each.getState() != Bundle.ACTIVE)
        .map(UnknownCommand::cure)
        .findFirst()
        .orElse("is away with a bundle that it needs; doctor tells which");
  }

  private static String cure(Bundle stopped) {
    String name = stopped.getSymbolicName();
    return "needs %s, and the bundle %s is not running; to start it: felix:start %d"
        .formatted(NEEDED.get(name), name, stopped.getBundleId());
  }

  static Misuse noSuch(CommandSession session, String name) {
    Set<String> names =
        commands(session).stream()
            .map(each -> each.substring(each.indexOf(':') + 1))
            .filter(each -> !each.startsWith("_"))
            .collect(Collectors.toSet());
    String near =
        NearestName.of(name, names).map(each -> "; did you mean " + each + "?").orElse("");
    return new Misuse("no command " + name + (near.isEmpty() ? "; help lists them" : near));
  }

  /** The commands of all scopes, each {@code scope:name}. */
  @SuppressWarnings("unchecked")
  static Set<String> commands(CommandSession session) {
    return (Set<String>) session.get(COMMANDS);
  }
}
