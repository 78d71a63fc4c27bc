package org.dmus.take.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dmus.take.UnreadableJournalException;

/** A journal that was read once: what is in it, and ways to walk it again. Immutable. */
public final class Journal {
  private final Path path;
  private final TakeHeader header;
  private final JournalSurvey survey;
  private final JournalDamage damage;

  private Journal(Path path, JournalReader reader, JournalSurvey survey) {
    this.path = path;
    this.header = reader.header();
    this.survey = survey;
    this.damage = reader.damage().orElse(null);
  }

  /**
   * Reads a journal to its end, or to where it is damaged.
   *
   * @throws UnreadableJournalException if it is none, or its header is damaged
   */
  public static Journal read(Path path) throws IOException {
    try (JournalReader reader = JournalReader.open(path)) {
      JournalSurvey survey = new JournalSurvey(reader.header().sources().size());
      while (reader.next()) {
        survey.take(reader);
      }
      return new Journal(path, reader, survey);
    }
  }

  /** {@return where it is} */
  public Path path() {
    return path;
  }

  /** {@return what it says of its take} */
  public TakeHeader header() {
    return header;
  }

  /** {@return what is in it} */
  public JournalSurvey survey() {
    return survey;
  }

  /** {@return where it stops making sense, if it does} */
  public Optional<JournalDamage> damage() {
    return Optional.ofNullable(damage);
  }

  /** {@return the records of all sources by time; owned by the caller} */
  public TakeEvents events() throws IOException {
    int count = header.sources().size();
    if (count == 1) {
      return JournalReader.open(path);
    }
    List<TakeEvents> sources = new ArrayList<>();
    for (int source = 0; source < count; source++) {
      sources.add(events(source));
    }
    return new MergedEvents(sources);
  }

  /** {@return the records of one source; owned by the caller} */
  public TakeEvents events(int source) throws IOException {
    return new SourceEvents(JournalReader.open(path), source);
  }
}
