package org.dmus.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.DlsReader;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.Chunks;
import org.dmus.dls.riff.FaultLog;

/** Chunks lie one behind the other inside their parents, whatever sizes they claim. */
final class RiffContract {
  private static final int DEEPEST = 64;

  private RiffContract() {}

  static void check(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    try {
      walk(new Chunks(file, 0, bytes.length, FaultLog.quiet()), 0, bytes.length, 0);
    } catch (DlsFormatException refused) {
      throw new AssertionError("a quiet log refuses nothing", refused);
    }
    DlsReader.embedded(file)
        .ifPresent(bank -> Finding.unless(bank.remaining() <= bytes.length, bank));
  }

  private static void walk(Chunks chunks, int from, int limit, int depth)
      throws DlsFormatException {
    int least = from;
    while (chunks.next()) {
      Chunk chunk = chunks.chunk();
      int end = Math.addExact(chunk.start(), chunk.size());
      Finding.unless(chunk.start() > least && chunk.size() >= 0 && end <= limit, chunk);
      Finding.unless(chunk.bytes().remaining() == chunk.size(), chunk);
      least = end;
      if (chunk.type() != 0 && depth < DEEPEST) {
        walk(chunk.children(FaultLog.quiet()), chunk.start(), end, depth + 1);
      }
    }
  }
}
