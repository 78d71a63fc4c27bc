package org.dmus.take.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dmus.take.journal.Journal;
import org.dmus.take.journal.JournalSurvey;
import org.dmus.take.journal.TakeEvents;
import org.dmus.take.journal.TakeHeader;

/** A journal as its file sees it: times from where the file starts. */
final class Take {
  private final Journal journal;
  private final long start100ns;

  Take(Journal journal) {
    this.journal = journal;
    this.start100ns =
        journal.header().layout().fromFirstEvent() ? journal.survey().first100ns() : 0;
  }

  TakeHeader header() {
    return journal.header();
  }

  JournalSurvey survey() {
    return journal.survey();
  }

  TakeEvents events() throws IOException {
    return journal.events();
  }

  TakeEvents events(int source) throws IOException {
    return journal.events(source);
  }

  long time100ns(TakeEvents event) {
    return Math.max(0, event.time100ns() - start100ns);
  }

  String source(TakeEvents event) {
    return header().sources().get(event.source());
  }

  /** What a gap says, or its end. */
  static String text(TakeEvents event) {
    return new String(event.data(), 0, event.length(), StandardCharsets.UTF_8);
  }
}
