package org.dmus.deploy.internal.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dmus.deploy.internal.NotTaken;

/** Where the data of each entry is; its local header (APPNOTE 4.3.7) agrees with the directory. */
final class LocalHeaders {
  private static final int SIGNATURE = 0x04034b50;
  private static final int BYTES = 30;

  private final FileChannel file;
  private final long directoryOffset;

  LocalHeaders(FileChannel file, EndRecord end) {
    this.file = file;
    this.directoryOffset = end.directoryOffset();
  }

  /** Returns where the data of each entry starts, in the order of the file. */
  Map<ArchiveEntry, Long> dataOffsets(List<ArchiveEntry> entries) throws IOException, NotTaken {
    Map<ArchiveEntry, Long> offsets = new LinkedHashMap<>();
    long end = 0;
    List<ArchiveEntry> inOrder =
        entries.stream().sorted(Comparator.comparingLong(ArchiveEntry::headerOffset)).toList();
    for (ArchiveEntry entry : inOrder) {
      if (entry.headerOffset() < end) {
        throw broken(entry, "lies over the one before it");
      }
      long data = dataOffset(entry);
      end = data + entry.compressedBytes();
      if (end > directoryOffset) {
        throw broken(entry, "reaches into the directory");
      }
      offsets.put(entry, data);
    }
    return offsets;
  }

  private long dataOffset(ArchiveEntry entry) throws IOException, NotTaken {
    if (entry.headerOffset() + BYTES > directoryOffset) {
      throw broken(entry, "is not where the directory says");
    }
    ByteBuffer header = Bytes.read(file, entry.headerOffset(), BYTES);
    if (header.getInt(0) != SIGNATURE || !sameName(entry, header) || !sameSizes(entry, header)) {
      throw broken(entry, "is not the one that the directory says");
    }
    return entry.headerOffset() + BYTES + Bytes.u16(header, 26) + Bytes.u16(header, 28);
  }

  private boolean sameName(ArchiveEntry entry, ByteBuffer header) throws IOException {
    int length = Bytes.u16(header, 26);
    long start = entry.headerOffset() + BYTES;
    if (start + length > directoryOffset) {
      return false;
    }
    byte[] name = Bytes.read(file, start, length).array();
    return new String(name, StandardCharsets.UTF_8).equals(entry.name());
  }

  private static boolean sameSizes(ArchiveEntry entry, ByteBuffer header) {
    return Bytes.u16(header, 8) == entry.method()
        && (entry.sizesFollow()
            || (Bytes.u32(header, 14) == entry.crc()
                && Bytes.u32(header, 18) == entry.compressedBytes()
                && Bytes.u32(header, 22) == entry.inflatedBytes()));
  }

  private static NotTaken broken(ArchiveEntry entry, String how) {
    return NotTaken.incomplete("its entry " + entry.name() + " " + how, "wait, or copy it again");
  }
}
