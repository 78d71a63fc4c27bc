package org.dmus.port.driver;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dmus.link.LinkDescription;

/**
 * Which links get a port that nobody configured.
 *
 * @param auto whether any does
 * @param include those that do, patterns with * and ?, several by commas
 * @param exclude those that do not, written alike
 */
record LinkPolicy(boolean auto, String include, String exclude) {

  static LinkPolicy of(LinksConfiguration configuration) {
    return new LinkPolicy(configuration.auto(), configuration.include(), configuration.exclude());
  }

  boolean admits(LinkDescription link) {
    return auto && matches(include, link) && !matches(exclude, link);
  }

  private static boolean matches(String patterns, LinkDescription link) {
    return Stream.of(patterns.split(","))
        .map(String::trim)
        .filter(pattern -> !pattern.isEmpty())
        .map(LinkPolicy::compiled)
        .anyMatch(p -> p.matcher(link.id()).matches() || p.matcher(link.name()).matches());
  }

  private static Pattern compiled(String glob) {
    String quoted = Pattern.quote(glob).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    return Pattern.compile(quoted, Pattern.CASE_INSENSITIVE);
  }
}
