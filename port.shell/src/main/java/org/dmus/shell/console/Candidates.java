package org.dmus.shell.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.dmus.shell.Inventory;
import org.dmus.shell.PortRow;
import org.dmus.shell.gogo.CommandIndex;
import org.dmus.shell.gogo.CommandPage;
import org.dmus.shell.gogo.CommandRegistrar;

/** What may be typed next: called by the line editor with the words of the line. */
final class Candidates implements Function {
  /** Variable of a session that holds this function. */
  static final String VARIABLE = "__dmus_candidates";

  /** How the line editor calls it. */
  static final String CALL = VARIABLE + " ($.commandLine words) ($.commandLine wordIndex)";

  /** Gogo's own function; it knows the current directory. */
  private static final String FILES = "__files";

  private static final List<String> FILE_WORDS =
      List.of("SONG", "FILE", "JAR", "BANKFILE", "DEVICE");
  private static final List<String> PORT_WORDS = List.of("PORT", "FROM", "TO");

  private final CommandIndex index;
  private final Inventory inventory;

  Candidates(CommandIndex index, Inventory inventory) {
    this.index = index;
    this.inventory = inventory;
  }

  @Override
  public Object execute(CommandSession session, List<Object> arguments) throws Exception {
    List<?> words = (List<?>) arguments.get(0);
    int at = ((Number) arguments.get(1)).intValue();
    List<String> before = words.subList(0, at).stream().map(String::valueOf).toList();
    String typed = before.get(0);
    String scope = typed.substring(0, Math.max(0, typed.indexOf(':')));
    if (!scope.isEmpty() && !scope.equals(CommandRegistrar.SCOPE)) {
      return List.of(); // somebody else's command of the same name
    }
    String command = typed.substring(typed.indexOf(':') + 1);
    String word =
        index
            .page(command)
            .map(CommandPage::words)
            .map(usage -> usage.next(before.subList(1, before.size())))
            .orElse("");
    return FILE_WORDS.contains(word) ? session.execute(FILES) : words(command, word);
  }

  private List<String> words(String command, String word) {
    List<String> own = index.candidates(command, word);
    if (!own.isEmpty()) {
      return own;
    }
    return Arrays.stream(word.split("\\|"))
        .flatMap(each -> PORT_WORDS.contains(port(each)) ? ports() : literal(each))
        .toList();
  }

  private static String port(String word) {
    return word.endsWith(":PIN") ? word.substring(0, word.indexOf(':')) : word;
  }

  private Stream<String> ports() {
    return inventory == null
        ? Stream.empty()
        : Stream.concat(
            inventory.ports().stream().map(PortRow::name), inventory.portsOnDemand().stream());
  }

  /** A word in small letters stands for itself. */
  private static Stream<String> literal(String word) {
    boolean isLiteral = !word.isEmpty() && word.equals(word.toLowerCase(Locale.ROOT));
    return isLiteral ? Stream.of(word) : Stream.empty();
  }
}
