package org.dmus.itest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The console sessions of a page: blocks of commands, each with what it said. */
final class Transcript {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\\n(.*?)^```$");
  private static final Pattern COMMAND =
      Pattern.compile("(?ms)^dmus> ([^\\n]*)\\n(.*?)(?=^dmus> |\\z)");

  /** What may be any lines. */
  private static final String ANY = "...";

  private static final Pattern LOOK = Pattern.compile("(pins|ports|play|graph|queue|pool)");

  private static final int LOOKS = 40;
  private static final long BETWEEN_LOOKS_NANOS = 50_000_000;

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
    Pattern wanted = Pattern.compile(pattern(expected));
    for (int look = 0; look < LOOKS && isLook(command) && !isSame(said, wanted); look++) {
      LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
      said = typist.type(command);
    }
    boolean isSame = isSame(said, wanted);
    if (!isSame) {
      differences.add("dmus> " + command + "\n" + said + "\ninstead of\n" + expected);
    }
    return "dmus> " + command + "\n" + (isSame ? expected : said);
  }

  /** A song that was started a moment ago may not run yet: who only looks may look again. */
  private static boolean isLook(String command) {
    return LOOK.matcher(command).matches();
  }

  private static boolean isSame(String said, Pattern wanted) {
    return wanted.matcher(plain(said)).matches();
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
