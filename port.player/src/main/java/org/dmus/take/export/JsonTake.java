package org.dmus.take.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dmus.take.journal.RecordKind;
import org.dmus.take.journal.TakeEvents;
import org.dmus.take.journal.TakeHeader;

/** A take as JSON lines: one object for the take, then one for each message and gap. */
final class JsonTake {
  private JsonTake() {}

  static void write(Take take, Path part) throws IOException {
    try (TakeEvents events = take.events();
        BufferedWriter out = Files.newBufferedWriter(part)) {
      out.write(head(take.header()));
      while (events.next()) {
        if (events.kind() != RecordKind.END) {
          out.write(line(take, events));
        }
      }
    }
  }

  private static String head(TakeHeader header) {
    Instant start = Instant.EPOCH.plus(header.wallMicros(), ChronoUnit.MICROS);
    String sources =
        header.sources().stream().map(JsonTake::quoted).collect(Collectors.joining(","));
    return "{\"started\":\"" + start + "\",\"sources\":[" + sources + "]}\n";
  }

  private static String line(Take take, TakeEvents event) {
    String start =
        "{\"time100ns\":" + take.time100ns(event) + ",\"source\":" + quoted(take.source(event));
    return switch (event.kind()) {
      case MESSAGE -> start + ",\"bytes\":\"" + hex(event) + "\"}\n";
      case GAP -> start + ",\"gap\":" + quoted(Take.text(event)) + "}\n";
      default -> start + ",\"resumed\":true}\n";
    };
  }

  private static String hex(TakeEvents event) {
    return HexFormat.of().withUpperCase().formatHex(event.data(), 0, event.length());
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.chars().forEach(c -> out.append(escaped((char) c)));
    return out.append('"').toString();
  }

  private static String escaped(char c) {
    if (c == '"' || c == '\\') {
      return "\\" + c;
    }
    return c < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c);
  }
}
