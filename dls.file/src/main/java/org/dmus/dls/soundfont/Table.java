package org.dmus.dls.soundfont;

import org.dmus.dls.DlsFormatException;
import org.dmus.dls.DlsWarning.Fault;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.FaultLog;
import org.dmus.dls.riff.InfoTexts;

/**
 * A chunk of records of one size, the last of which only ends the list (§7). Copied out of the
 * file: fonts are read in a start-up in which a buffer over mapped memory costs much more than an
 * array.
 *
 * @param chunk where they stand
 * @param recordBytes size of a record, bytes
 * @param records the bytes
 */
record Table(Chunk chunk, int recordBytes, byte[] records) {

  /** As many as the indices of other tables can name, which have 16 bits. */
  private static final int MOST = 65_536;

  /** Returns a table, or refuses the file: the standard calls it structurally unsound (§7). */
  static Table of(Chunk chunk, int recordBytes, FaultLog faults) throws DlsFormatException {
    int count = chunk.size() / recordBytes - 1;
    if (chunk.size() == 0 || chunk.size() % recordBytes != 0) {
      throw faults.damaged(
          chunk,
          "chunk '%s' has %d bytes, not records of %d"
              .formatted(chunk.name(), chunk.size(), recordBytes));
    }
    if (count > MOST) {
      faults.warn(
          Fault.NUMBER_OUT_OF_RANGE,
          chunk,
          "chunk '%s' has %d records; the first %d count",
          chunk.name(),
          count,
          MOST);
    }
    byte[] records = new byte[(Math.min(count, MOST) + 1) * recordBytes];
    chunk.bytes().get(records);
    return new Table(chunk, recordBytes, records);
  }

  /** Returns the number of records before the terminal one. */
  int count() {
    return records.length / recordBytes - 1;
  }

  int u8(int record, int field) {
    return records[record * recordBytes + field] & 0xFF;
  }

  int u16(int record, int field) {
    int at = record * recordBytes + field;
    return records[at] & 0xFF | (records[at + 1] & 0xFF) << 8;
  }

  int s16(int record, int field) {
    return (short) u16(record, field);
  }

  long u32(int record, int field) {
    return u16(record, field) | (long) u16(record, field + Short.BYTES) << Short.SIZE;
  }

  /** Returns where a record stands, bytes from the start of the file. */
  int offset(int record) {
    return chunk.start() + record * recordBytes;
  }

  /** Returns a text of at most so many bytes, without the spaces around it. */
  String text(int record, int field, int most) {
    return InfoTexts.text(records, record * recordBytes + field, most).strip();
  }
}
