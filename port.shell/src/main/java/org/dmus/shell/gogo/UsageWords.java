package org.dmus.shell.gogo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a usage: {@code [-o sound|null] PORT SONG}. */
public final class UsageWords {
  private static final String EXPLANATION = "    ";

  private final List<String> arguments = new ArrayList<>();
  private final Map<String, String> optionValues = new HashMap<>();
  private final Set<String> valued;

  /**
   * Reads a usage.
   *
   * @param usage the usage, without the name of the command
   * @param valued the options that are followed by a value, in all their spellings
   */
  UsageWords(String usage, Set<String> valued) {
    this.valued = valued;
    String option = "";
    for (String each : usage.split(EXPLANATION)[0].split("\\s+")) {
      String word = each.replaceAll("[\\[\\],]|\\.\\.\\.", "");
      if (word.startsWith("-")) {
        option = word;
      } else if (!valued.contains(option)) {
        arguments.add(word);
      } else {
        optionValues.put(option, word);
      }
      option = word.startsWith("-") ? option : "";
    }
  }

  /**
   * Returns what a word is to be.
   *
   * @param typed the words before it, from the first behind the command on
   * @return a word of the usage; empty when nothing may follow
   */
  public String next(List<String> typed) {
    int position = 0;
    for (int i = 0; i < typed.size(); i++) {
      if (valued.contains(typed.get(i))) {
        i++;
        if (i == typed.size()) {
          return optionValues.getOrDefault(typed.get(i - 1), "");
        }
      } else if (!typed.get(i).startsWith("-")) {
        position++;
      }
    }
    return arguments.isEmpty() ? "" : arguments.get(Math.min(position, arguments.size() - 1));
  }
}
