package org.dmus.client.lasting.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.dmus.client.DMusBuffer;
import org.dmus.client.MidiBuffer;
import org.dmus.ks.KsDataFormat;

/** Counts the records of a buffer of one format. */
final class RecordCount {
  private final boolean isMidi;

  RecordCount(KsDataFormat format) {
    isMidi = format.equals(KsDataFormat.MIDI);
  }

  /** Returns how many there are; 0 when they are not whole: the port itself says why. */
  int of(ByteBuffer records) {
    ByteBuffer from = records.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    int header = isMidi ? MidiBuffer.HEADER_BYTES : DMusBuffer.HEADER_BYTES;
    int count = 0;
    while (from.remaining() >= header) {
      int length = from.getInt(from.position() + lengthOffset());
      int size = isMidi ? MidiBuffer.recordBytes(length) : DMusBuffer.recordBytes(length);
      if (length <= 0 || size < length || size > from.remaining()) {
        return 0;
      }
      from.position(from.position() + size);
      count++;
    }
    return from.hasRemaining() ? 0 : count;
  }

  private int lengthOffset() {
    return isMidi ? MidiBuffer.BYTE_COUNT_OFFSET : DMusBuffer.EVENT_BYTES_OFFSET;
  }
}
