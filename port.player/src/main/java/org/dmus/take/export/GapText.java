package org.dmus.take.export;

import org.dmus.take.journal.RecordKind;
import org.dmus.take.journal.TakeEvents;

/** What a reader of the file is told of a gap. */
final class GapText {
  private GapText() {}

  static String of(Take take, TakeEvents event) {
    String source = take.source(event);
    return event.kind() == RecordKind.GAP
        ? "gap: " + source + ": " + Take.text(event)
        : "resumed: " + source;
  }
}
