package org.dmus.take.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.dmus.take.TakeLayout;
import org.dmus.take.TakeType;

/** Journals for tests, and what is in them as text. */
public final class Journals {
  private Journals() {}

  public static TakeHeader header(String... sources) {
    return header(TakeLayout.of(TakeType.SMF0), sources);
  }

  public static TakeHeader header(TakeLayout layout, String... sources) {
    return new TakeHeader(1_700_000_000_000_000L, 5_000, List.of(sources), layout, "take.mid");
  }

  public static JournalWriter create(Path path, TakeHeader header) throws IOException {
    return new JournalWriter(DiskJournal.create(path), header);
  }

  public static void message(JournalWriter journal, int source, long time100ns, String hex)
      throws IOException {
    byte[] bytes = HexFormat.of().parseHex(hex);
    journal.message(source, time100ns, bytes, 0, bytes.length);
  }

  /** One string a record: kind, source, time, data. */
  public static List<String> read(Path path) throws IOException {
    try (JournalReader reader = JournalReader.open(path)) {
      return read(reader);
    }
  }

  public static List<String> read(TakeEvents events) throws IOException {
    List<String> records = new ArrayList<>();
    while (events.next()) {
      String hex = HexFormat.of().withUpperCase().formatHex(events.data(), 0, events.length());
      String text = events.kind() + " " + events.source() + " " + events.time100ns() + " " + hex;
      records.add(text.strip());
    }
    return records;
  }
}
