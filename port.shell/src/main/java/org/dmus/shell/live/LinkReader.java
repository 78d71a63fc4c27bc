package org.dmus.shell.live;

import java.util.List;
import java.util.stream.Stream;
import org.dmus.link.LinkDescription;
import org.dmus.link.LinkState;
import org.dmus.shell.LinkRow;

/** Makes rows of links. */
final class LinkReader {

  private LinkReader() {}

  static LinkRow row(LinkState state) {
    LinkDescription link = state.link();
    List<String> openBy =
        Stream.concat(state.readers().stream(), state.writers().stream()).distinct().toList();
    return new LinkRow(
        link.name(),
        link.id(),
        link.kind(),
        link.address(),
        direction(link),
        state(state.present(), openBy),
        openBy,
        state.subdevices());
  }

  private static String direction(LinkDescription link) {
    String output = link.input() ? "in, out" : "out";
    return link.output() ? output : "in";
  }

  private static String state(boolean present, List<String> openBy) {
    String there = openBy.isEmpty() ? "free" : "open";
    return present ? there : "unplugged";
  }
}
