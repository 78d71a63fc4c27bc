package org.dmus.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.dmus.take.UnreadableJournalException;
import org.dmus.take.journal.Journal;
import org.dmus.take.journal.JournalDamage;
import org.dmus.take.journal.TakeEvents;

/** A journal plays the messages it counts up to its damage, which lies inside the file. */
final class JournalContract {
  private static final int LENGTH_AT = 10;
  private static final int PREFIX_BYTES = 14;
  private static final int FRAME_BYTES = 8;
  private static final MemoryFile FILE = new MemoryFile("fuzz.journal");

  private JournalContract() {}

  static void check(byte[] bytes) {
    read(bytes);
    read(mended(bytes)); // what no chance gets past the checksums
  }

  private static void read(byte[] bytes) {
    Path file = FILE.holding(bytes);
    try {
      Journal journal = Journal.read(file);
      for (JournalDamage damage : journal.damage().stream().toList()) {
        Finding.unless(damage.offset() + damage.lostBytes() == bytes.length, damage);
      }
      play(journal);
    } catch (UnreadableJournalException refused) {
      Finding.unless(!refused.getMessage().isEmpty(), refused);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void play(Journal journal) throws IOException {
    try (TakeEvents events = journal.events()) {
      long messages = 0;
      while (events.next()) {
        Finding.unless(events.source() < journal.header().sources().size(), events);
        messages += TakeEvents.begins((byte) events.status()) ? 1 : 0; // not its other pieces
      }
      Finding.unless(messages == journal.survey().events(), messages);
    }
  }

  /** Returns a copy whose header and records have the checksums that they should. */
  private static byte[] mended(byte[] bytes) {
    ByteBuffer copy = ByteBuffer.wrap(bytes.clone());
    long headerEnd = PREFIX_BYTES;
    if (bytes.length >= PREFIX_BYTES) {
      headerEnd += copy.getInt(LENGTH_AT) & 0xFFFFFFFFL;
    }
    if (headerEnd + Integer.BYTES <= bytes.length) {
      copy.putInt((int) headerEnd, checksum(copy, 0, (int) headerEnd));
      mendRecords(copy, (int) headerEnd + Integer.BYTES);
    }
    return copy.array();
  }

  private static void mendRecords(ByteBuffer copy, int first) {
    for (long at = first; at + FRAME_BYTES <= copy.limit(); ) {
      long length = copy.getInt((int) at) & 0xFFFFFFFFL;
      long end = at + FRAME_BYTES + length;
      if (end > copy.limit()) {
        return;
      }
      int checksum = checksum(copy, (int) at + FRAME_BYTES, (int) length);
      copy.putInt((int) at + Integer.BYTES, checksum);
      at = end;
    }
  }

  private static int checksum(ByteBuffer bytes, int from, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.array(), from, length);
    return (int) crc.getValue();
  }
}
