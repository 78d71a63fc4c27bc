package org.dmus.doctor.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what is nobody's business: secrets, and where the user lives. In time that
 * grows with the length of the text, whatever is in it.
 */
final class Privacy {
  /** What stands instead of a secret. */
  static final String MASK = "***";

  private static final int MAX_KEY_CHARS = 200;
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)(.*[._-])?(\\w*(password|secret|token)\\w*|pass(wd|phrase|code)?|pwd|credentials?"
              + "|(api|access|private|public)?[._-]?key|auth(orization)?|pin[._-]?code)");
  private static final Pattern CAMEL_KEY = Pattern.compile(".*[a-z]Key");

  /** A key and what stands between it and its value, also in JSON. */
  private static final Pattern SETTING =
      Pattern.compile("(?<![\\w.-])([\\w.-]++)\"?[ \\t]*+[=:][ \\t]*+");

  /** User and password in an address. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?<!\\w)(\\w++://)[^/@\\s:]++:[^/@\\s]++@");

  private final String home;

  /**
   * Keeps a home directory out.
   *
   * @param home its path; empty = there is none
   */
  Privacy(String home) {
    this.home = home.length() > 1 ? home : "";
  }

  static Privacy ofUser() {
    return new Privacy(System.getProperty("user.home", ""));
  }

  /** Whether the value of a key is a secret. */
  static boolean isSecret(String key) {
    return key.length() <= MAX_KEY_CHARS
        && (SECRET.matcher(key).matches() || CAMEL_KEY.matcher(key).matches());
  }

  /** Masks the secrets of a text, and shortens the home directory to ~. */
  String filtered(String text) {
    String known = home.isEmpty() ? text : text.replace(home, "~");
    known = ADDRESS.matcher(known).replaceAll("$1" + MASK + "@");
    StringBuilder out = new StringBuilder(known.length());
    Matcher setting = SETTING.matcher(known);
    int copied = 0;
    int from = 0;
    while (setting.find(from)) {
      from = setting.end();
      if (isSecret(setting.group(1))) {
        out.append(known, copied, from).append(MASK);
        copied = valueEnd(known, from);
        from = copied;
      }
    }
    return out.append(known, copied, known.length()).toString();
  }

  /** Behind the closing quote; without quotes, the end of the line. */
  private static int valueEnd(String text, int start) {
    boolean quoted = start < text.length() && text.charAt(start) == '"';
    int line = text.indexOf('\n', start);
    int lineEnd = line < 0 ? text.length() : line;
    int quote = quoted ? text.indexOf('"', start + 1) : -1;
    return quote >= 0 && quote < lineEnd ? quote + 1 : lineEnd;
  }
}
