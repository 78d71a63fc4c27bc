package org.dmus.deploy.internal.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.dmus.deploy.internal.NotTaken;

/** Inflates entries to see that they are whole, never beyond the size that they claim. */
final class Contents implements AutoCloseable {
  private static final int BLOCK_BYTES = 32 * 1024;

  private final FileChannel file;
  private final Inflater inflater = new Inflater(true);
  private final byte[] block = new byte[BLOCK_BYTES];

  Contents(FileChannel file) {
    this.file = file;
  }

  /** Checks length and CRC of an entry and keeps its bytes, if somebody wants them. */
  void check(ArchiveEntry entry, long dataOffset, ByteArrayOutputStream kept)
      throws IOException, NotTaken {
    CRC32 crc = new CRC32();
    long inflated =
        entry.method() == ArchiveEntry.STORED
            ? copy(entry, dataOffset, crc, kept)
            : inflate(entry, dataOffset, crc, kept);
    if (inflated != entry.inflatedBytes() || crc.getValue() != entry.crc()) {
      throw damaged(entry);
    }
  }

  private long copy(ArchiveEntry entry, long offset, CRC32 crc, ByteArrayOutputStream kept)
      throws IOException {
    for (long done = 0; done < entry.compressedBytes(); ) {
      ByteBuffer part = part(entry, offset, done);
      accept(part.array(), part.limit(), crc, kept);
      done += part.limit();
    }
    return entry.compressedBytes();
  }

  private long inflate(ArchiveEntry entry, long offset, CRC32 crc, ByteArrayOutputStream kept)
      throws IOException, NotTaken {
    inflater.reset();
    long read = 0;
    while (!inflater.finished() && inflater.getBytesWritten() <= entry.inflatedBytes()) {
      if (inflater.needsInput() && read < entry.compressedBytes()) {
        ByteBuffer part = part(entry, offset, read);
        inflater.setInput(part.array(), 0, part.limit());
        read += part.limit();
      }
      if (step(entry, crc, kept) == 0 && read == entry.compressedBytes()) {
        break;
      }
    }
    return inflater.finished() ? inflater.getBytesWritten() : -1;
  }

  private int step(ArchiveEntry entry, CRC32 crc, ByteArrayOutputStream kept) throws NotTaken {
    try {
      int count = inflater.inflate(block);
      if (count == 0 && inflater.needsDictionary()) {
        throw damaged(entry);
      }
      accept(block, count, crc, kept);
      return count;
    } catch (DataFormatException e) {
      throw damaged(entry);
    }
  }

  private static void accept(byte[] bytes, int count, CRC32 crc, ByteArrayOutputStream kept) {
    crc.update(bytes, 0, count);
    if (kept != null) {
      kept.write(bytes, 0, count);
    }
  }

  private ByteBuffer part(ArchiveEntry entry, long offset, long done) throws IOException {
    int length = (int) Math.min(BLOCK_BYTES, entry.compressedBytes() - done);
    return Bytes.read(file, offset + done, length);
  }

  private static NotTaken damaged(ArchiveEntry entry) {
    return NotTaken.incomplete(
        "its entry " + entry.name() + " is damaged or not all there", "wait, or copy it again");
  }

  @Override
  public void close() {
    inflater.end();
  }
}
