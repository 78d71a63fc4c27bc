package org.dmus.shell.gogo;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.dmus.shell.Misuse;

/**
 * Answers a command whose arguments fit none of its methods with its usage. Public, because Gogo
 * calls it by reflection.
 */
public abstract class UsageOnMisuse {
  UsageOnMisuse() {}

  /**
   * Refuses. Gogo tries a method of this name for every command of a component, with the name of
   * the command before its arguments, and prefers any other that fits: {@code Object...} is its
   * worst match.
   *
   * @param words name of the command, arguments
   */
  public Object _main(Object... words) {
    String typed =
        Arrays.stream(words).skip(1).map(String::valueOf).collect(Collectors.joining(" "));
    throw new Misuse(words[0] + ": cannot take \"" + typed + "\"; " + Usages.of("" + words[0]));
  }
}
