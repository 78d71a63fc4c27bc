package org.dmus.take.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.dmus.take.journal.RecordKind;
import org.dmus.take.journal.TakeEvents;

/** A take as comma-separated values (RFC 4180): seconds to 100 ns, source, what, bytes or text. */
final class CsvTake {
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

  private CsvTake() {}

  static void write(Take take, Path part) throws IOException {
    try (TakeEvents events = take.events();
        BufferedWriter out = Files.newBufferedWriter(part)) {
      out.write("seconds,source,kind,data\r\n");
      while (events.next()) {
        if (events.kind() != RecordKind.END) {
          out.write(line(take, events));
        }
      }
    }
  }

  private static String line(Take take, TakeEvents event) {
    String seconds = Seconds.of(take.time100ns(event));
    String source = quoted(take.source(event));
    return switch (event.kind()) {
      case MESSAGE ->
          seconds
              + ","
              + source
              + ",message,"
              + HEX.formatHex(event.data(), 0, event.length())
              + "\r\n";
      case GAP -> seconds + "," + source + ",gap," + quoted(Take.text(event)) + "\r\n";
      default -> seconds + "," + source + ",resumed,\r\n";
    };
  }

  private static String quoted(String text) {
    return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
