package org.dmus.port.buffer;

import java.nio.ByteBuffer;
import org.dmus.mxf.DMusKernelEvent;

/** Finds out what the bytes of a record will take of the pool, by parsing them for nothing. */
final class RecordDemand {
  private final ByteStreamParser rehearsal;
  private int events;
  private int buffers;

  RecordDemand(int bufferBytes) {
    rehearsal = new ByteStreamParser(this::count, bufferBytes);
  }

  private void count(byte[] bytes, int length, boolean complete, long time100ns) {
    events++;
    buffers += length > DMusKernelEvent.INLINE_BYTES ? 1 : 0;
  }

  /** Starts where a parser is. */
  void startAt(ByteStreamParser parser) {
    rehearsal.resume(parser);
  }

  /** Parses the next bytes; what was counted before is forgotten. */
  void measure(ByteBuffer from, int offset, int length) {
    events = 0;
    buffers = 0;
    for (int i = offset; i < offset + length; i++) {
      rehearsal.parse(from.get(i), 0);
    }
  }

  /** Returns how many events the bytes take. */
  int events() {
    return events;
  }

  /** Returns how many of them have a buffer. */
  int buffers() {
    return buffers;
  }

  /** Returns the pieces that unfinished system exclusive has kept. */
  int keptPieces() {
    return rehearsal.pieces();
  }
}
