package org.dmus.deploy.internal.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.dmus.deploy.internal.NotTaken;

/**
 * The end of the central directory (APPNOTE 4.3.16), the last thing that is written of a jar.
 *
 * @param entries number of entries
 * @param directoryBytes length of the central directory
 * @param directoryOffset where it starts
 */
record EndRecord(int entries, long directoryBytes, long directoryOffset) {
  private static final int SIGNATURE = 0x06054b50;
  private static final int BYTES = 22;
  private static final int COMMENT_MAX_BYTES = 0xffff;
  private static final int ZIP64_COUNT = 0xffff;
  private static final long ZIP64_OFFSET = 0xffff_ffffL;
  private static final String COPY_AGAIN = "wait, or copy it again";

  /** Finds it at the very end of the file. */
  static EndRecord find(FileChannel file) throws IOException, NotTaken {
    long size = file.size();
    int tailBytes = (int) Math.min(size, BYTES + COMMENT_MAX_BYTES);
    ByteBuffer tail = Bytes.read(file, size - tailBytes, tailBytes);
    for (int at = tailBytes - BYTES; at >= 0; at--) {
      if (tail.getInt(at) == SIGNATURE && endsWithItsComment(tail, at)) {
        return at(tail, at, size - tailBytes + at);
      }
    }
    throw NotTaken.incomplete("its end is not there yet (" + size + " bytes)", COPY_AGAIN);
  }

  private static boolean endsWithItsComment(ByteBuffer tail, int at) {
    return at + BYTES + Bytes.u16(tail, at + 20) == tail.limit();
  }

  private static EndRecord at(ByteBuffer tail, int at, long position) throws NotTaken {
    EndRecord found =
        new EndRecord(Bytes.u16(tail, at + 10), Bytes.u32(tail, at + 12), Bytes.u32(tail, at + 16));
    if (found.entries == ZIP64_COUNT || found.directoryOffset == ZIP64_OFFSET) {
      throw NotTaken.refused("it is a ZIP64 archive", "build it with fewer and smaller entries");
    }
    if (found.directoryOffset + found.directoryBytes != position) {
      throw NotTaken.incomplete(
          "its directory says "
              + (found.directoryOffset + found.directoryBytes)
              + " bytes, "
              + position
              + " are there",
          COPY_AGAIN);
    }
    return found;
  }
}
