package org.dmus.launch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells the commands that stay - the console, the server - from those that do one thing and end,
 * without the parser of the command line, which is a bundle.
 */
final class Staying {
  private static final Set<String> TAKE_A_VALUE = Set.of("--data");

  private Staying() {}

  static boolean asks(String[] args) {
    return switch (command(args)) {
      case "serve" -> true;
      case "shell" -> Arrays.stream(args).noneMatch(Staying::isScript);
      default -> false;
    };
  }

  /** Commands of one line, as of scripts: any number at once, and each leaves nothing behind. */
  private static boolean isScript(String arg) {
    return arg.startsWith("-c") || arg.startsWith("--command");
  }

  private static String command(String[] args) {
    List<String> words = List.of(args);
    for (int i = 0; i < words.size(); i++) {
      if (TAKE_A_VALUE.contains(words.get(i))) {
        i++;
      } else if (!words.get(i).startsWith("-")) {
        return words.get(i).toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }
}
