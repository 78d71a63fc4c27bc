package org.dmus.take.export;

import org.dmus.take.journal.RecordKind;
import org.dmus.take.journal.TakeEvents;

/** What a reader of the file is told of a gap. */
final class GapText {
  private GapText() {}

  static String of(Take take, TakeEvents event) {
    String source = take.source(event);
    return event.kind() == RecordKind.GAP
        ? "gap: " + named(source + ": ", Take.text(event))
        : "resumed: " + source;
  }

  /** A device that nobody gave a name says which it is itself. */
  private static String named(String source, String why) {
    return why.startsWith(source) ? why : source + why;
  }
}
