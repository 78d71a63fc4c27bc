package org.dmus.shell.console;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.dmus.shell.Misuse;
import org.dmus.shell.NearestName;

/** What Gogo calls when there is no command of a name: it tells the nearest one. */
final class UnknownCommand implements Function {
  /** Variable of a session that Gogo looks for the function in. */
  static final String VARIABLE = "default";

  private static final String COMMANDS = ".commands";

  @Override
  public Object execute(CommandSession session, List<Object> words) {
    throw noSuch(session, String.valueOf(words.get(0)));
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
