package org.dmus.take.export;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dmus.take.journal.RecordKind;
import org.dmus.take.journal.TakeEvents;

/**
 * A take as the bytes of its messages, and a second file with 14 bytes, big-endian, for each of
 * them: time in 100 ns (8), length (4), source (2).
 */
final class RawTake {
  private RawTake() {}

  static Path timesOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".times");
  }

  static void write(Take take, Path part) throws IOException {
    try (TakeEvents events = take.events();
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
      while (events.next()) {
        if (events.kind() == RecordKind.MESSAGE) {
          out.write(events.data(), 0, events.length());
        }
      }
    }
  }

  static void writeTimes(Take take, Path part) throws IOException {
    try (TakeEvents events = take.events();
        DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
      while (events.next()) {
        if (events.kind() == RecordKind.MESSAGE) {
          out.writeLong(take.time100ns(events));
          out.writeInt(events.length());
          out.writeShort(events.source());
        }
      }
    }
  }
}
