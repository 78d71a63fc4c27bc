package org.dmus.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.dmus.dls.vorbis.VorbisException;
import org.dmus.dls.vorbis.VorbisSound;

/** A stream decodes to as many frames as it says, or it is refused at a place inside it. */
final class VorbisContract {
  private static final int CAPTURE = 0x5367674F;
  private static final int HEADER_BYTES = 27;
  private static final int CHECKSUM_AT = 22;
  private static final int SEGMENTS_AT = 26;
  private static final int POLYNOMIAL = 0x04C11DB7;

  private VorbisContract() {}

  static void check(byte[] bytes) {
    decode(bytes);
    decode(sealed(bytes)); // what no chance gets past the checksums
  }

  private static void decode(byte[] bytes) {
    try {
      VorbisSound sound = VorbisSound.of(ByteBuffer.wrap(bytes));
      Finding.unless(sound.decode().length == sound.frames(), sound.frames());
    } catch (VorbisException refused) {
      Finding.unlessInside(refused.offset(), bytes.length, refused);
    }
  }

  /** Returns a copy whose pages have the checksums that they should (RFC 3533 §6). */
  private static byte[] sealed(byte[] bytes) {
    ByteBuffer copy = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + HEADER_BYTES <= copy.limit(); at++) {
      int end = copy.getInt(at) == CAPTURE ? end(copy, at) : Integer.MAX_VALUE;
      if (end <= copy.limit()) {
        copy.putInt(at + CHECKSUM_AT, 0);
        copy.putInt(at + CHECKSUM_AT, checksum(copy, at, end));
      }
    }
    return copy.array();
  }

  private static int end(ByteBuffer bytes, int page) {
    int first = page + HEADER_BYTES;
    int segments = bytes.get(page + SEGMENTS_AT) & 0xFF;
    int end = first + segments;
    for (int i = first; i < Math.min(first + segments, bytes.limit()); i++) {
      end += bytes.get(i) & 0xFF;
    }
    return end;
  }

  private static int checksum(ByteBuffer bytes, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum ^= bytes.get(i) << 24;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        sum = sum << 1 ^ (sum < 0 ? POLYNOMIAL : 0);
      }
    }
    return sum;
  }
}
