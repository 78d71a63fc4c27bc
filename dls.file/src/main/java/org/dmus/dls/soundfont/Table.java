package org.dmus.dls.soundfont;

import java.nio.ByteBuffer;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.FaultLog;

/**
 * A chunk of records of one size, the last of which only ends the list (§7).
 *
 * @param chunk where they stand
 * @param recordBytes size of a record, bytes
 */
record Table(Chunk chunk, int recordBytes) {

  /** Returns a table, or refuses the file: the standard calls it structurally unsound (§7). */
  static Table of(Chunk chunk, int recordBytes, FaultLog faults) throws DlsFormatException {
    if (chunk.size() == 0 || chunk.size() % recordBytes != 0) {
      throw faults.damaged(
          chunk,
          "chunk '%s' has %d bytes, not records of %d"
              .formatted(chunk.name(), chunk.size(), recordBytes));
    }
    return new Table(chunk, recordBytes);
  }

  /** Returns the number of records before the terminal one. */
  int count() {
    return chunk.size() / recordBytes - 1;
  }

  int u8(int record, int field) {
    return chunk.u8(record * recordBytes + field);
  }

  int u16(int record, int field) {
    return chunk.u16(record * recordBytes + field);
  }

  int s16(int record, int field) {
    return chunk.s16(record * recordBytes + field);
  }

  long u32(int record, int field) {
    return chunk.u32(record * recordBytes + field);
  }

  /** Returns where a record stands, bytes from the start of the file. */
  int offset(int record) {
    return chunk.start() + record * recordBytes;
  }

  ByteBuffer bytes(int record, int field, int length) {
    return chunk.bytes().slice(record * recordBytes + field, length);
  }
}
