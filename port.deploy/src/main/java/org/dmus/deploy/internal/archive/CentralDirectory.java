package org.dmus.deploy.internal.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dmus.deploy.internal.NotTaken;

/** The list of entries at the end of a jar (APPNOTE 4.3.12). */
final class CentralDirectory {
  private static final int SIGNATURE = 0x02014b50;
  private static final int HEADER_BYTES = 46;

  private final ByteBuffer bytes;
  private int at;

  private CentralDirectory(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** Reads it, nothing larger than the limits allow. */
  static List<ArchiveEntry> read(FileChannel file, EndRecord end, ArchiveLimits limits)
      throws IOException, NotTaken {
    if (end.entries() > limits.entries()) {
      throw NotTaken.refused(
          "it has " + end.entries() + " entries, more than " + limits.entries(),
          "pack fewer files, or raise limit.entries");
    }
    if (end.directoryBytes() > limits.inflatedBytes()) {
      throw NotTaken.refused(
          "its directory has " + end.directoryBytes() + " bytes", "build it again");
    }
    ByteBuffer bytes = Bytes.read(file, end.directoryOffset(), (int) end.directoryBytes());
    return new CentralDirectory(bytes).entries(end.entries());
  }

  private List<ArchiveEntry> entries(int count) throws NotTaken {
    List<ArchiveEntry> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      entries.add(next());
    }
    if (at != bytes.limit()) {
      throw broken(count);
    }
    return entries;
  }

  private ArchiveEntry next() throws NotTaken {
    if (bytes.limit() - at < HEADER_BYTES || bytes.getInt(at) != SIGNATURE) {
      throw broken(at);
    }
    int nameBytes = Bytes.u16(bytes, at + 28);
    int length = HEADER_BYTES + nameBytes + Bytes.u16(bytes, at + 30) + Bytes.u16(bytes, at + 32);
    if (bytes.limit() - at < length) {
      throw broken(at);
    }
    String name = new String(bytes.array(), at + HEADER_BYTES, nameBytes, StandardCharsets.UTF_8);
    ArchiveEntry entry =
        new ArchiveEntry(
            name,
            Bytes.u16(bytes, at + 8),
            Bytes.u16(bytes, at + 10),
            Bytes.u32(bytes, at + 16),
            Bytes.u32(bytes, at + 20),
            Bytes.u32(bytes, at + 24),
            Bytes.u32(bytes, at + 42));
    at += length;
    return entry;
  }

  private static NotTaken broken(int where) {
    return NotTaken.incomplete("its directory is broken at " + where, "wait, or copy it again");
  }
}
