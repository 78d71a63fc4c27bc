package org.dmus.take.journal;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.dmus.take.UnreadableJournalException;

/**
 * The header of a journal, read and checked.
 *
 * @param header what it says
 * @param bytes its length
 */
record HeaderReader(TakeHeader header, long bytes) {

  /**
   * Reads it.
   *
   * @param in stands at the start of the journal
   * @param file its name
   */
  static HeaderReader read(DataInputStream in, String file) throws IOException {
    try {
      byte[] prefix = new byte[HeaderCode.PREFIX_BYTES];
      in.readFully(prefix);
      int bodyBytes = bodyBytes(prefix, file);
      byte[] whole = Arrays.copyOf(prefix, prefix.length + bodyBytes);
      in.readFully(whole, prefix.length, bodyBytes);
      if (in.readInt() != HeaderCode.checksum(whole, 0, whole.length)) {
        throw new UnreadableJournalException(file, "has a damaged header");
      }
      byte[] body = Arrays.copyOfRange(whole, prefix.length, whole.length);
      return new HeaderReader(decoded(body, file), whole.length + HeaderCode.CHECKSUM_BYTES);
    } catch (EOFException e) {
      throw new UnreadableJournalException(file, "ends within the header of a journal");
    }
  }

  private static int bodyBytes(byte[] prefix, String file) throws UnreadableJournalException {
    ByteBuffer numbers = ByteBuffer.wrap(prefix);
    int version = numbers.position(HeaderCode.MAGIC.length).getShort();
    int bodyBytes = numbers.getInt();
    if (!HeaderCode.startsWithMagic(prefix)) {
      throw new UnreadableJournalException(file, "is no journal of a take");
    }
    if (version != HeaderCode.VERSION) {
      throw new UnreadableJournalException(file, "is a journal of version " + version + ", not 1");
    }
    if (bodyBytes < 0 || bodyBytes > HeaderCode.MAX_BODY_BYTES) {
      throw new UnreadableJournalException(file, "has a damaged header");
    }
    return bodyBytes;
  }

  private static TakeHeader decoded(byte[] body, String file) throws IOException {
    try {
      return HeaderCode.decode(body);
    } catch (IOException e) {
      throw new UnreadableJournalException(file, "has a header that makes no sense");
    }
  }
}
