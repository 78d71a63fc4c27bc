package org.dmus.itest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The console sessions of a page: blocks of commands, each with what it said. */
final class Transcript {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\\n(.*?)^```$");
  private static final Pattern COMMAND =
      Pattern.compile("(?ms)^dmus> ([^\\n]*)\\n(.*?)(?=^dmus> |\\z)");

  /** What may be any lines. */
  private static final String ANY = "...";

  private final String page;
  private final List<String> commands = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();

  interface Typist {
    String type(String command) throws Exception;
  }

  Transcript(String page) {
    this.page = page;
  }

  List<String> commands() {
    return commands;
  }

  List<String> differences() {
    return differences;
  }

  /** Types every command; returns the page with what was said where it differed. */
  String replay(Typist typist) throws Exception {
    StringBuilder seen = new StringBuilder();
    Matcher block = BLOCK.matcher(page);
    int end = 0;
    while (block.find()) {
      seen.append(page, end, block.start(1));
      Matcher line = COMMAND.matcher(block.group(1));
      while (line.find()) {
        seen.append(replay(line.group(1), line.group(2), typist));
      }
      end = block.end(1);
    }
    return seen.append(page.substring(end)).toString();
  }

  private String replay(String command, String expected, Typist typist) throws Exception {
    String said = typist.type(command);
    commands.add(command);
    boolean isSame = plain(said).matches(pattern(expected));
    if (!isSame) {
      differences.add("dmus> " + command + "\n" + said + "\ninstead of\n" + expected);
    }
    return "dmus> " + command + "\n" + (isSame ? expected : said);
  }

  private static String pattern(String expected) {
    StringBuilder pattern = new StringBuilder();
    for (String line : plain(expected).split("(?<=\\n)")) {
      pattern.append(line.strip().equals(ANY) ? "(?s:.*)" : Pattern.quote(line));
    }
    return pattern.toString();
  }

  /** Figures differ, and with them the widths of columns. */
  private static String plain(String text) {
    return text.replaceAll("\\d+([.:/-]\\d+)*", "0")
        .replaceAll("[ \\t]+", " ")
        .replaceAll(" *\\n", "\n");
  }
}
