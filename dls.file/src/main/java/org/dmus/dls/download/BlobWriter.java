package org.dmus.dls.download;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Collects structures, then lays them out behind their header and offset table. */
final class BlobWriter {
  private static final int ALIGNMENT = 4;

  private final List<ByteBuffer> structures = new ArrayList<>();

  /** Adds a structure of zeros; returns its index. */
  int add(int bytes) {
    structures.add(ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN));
    return structures.size() - 1;
  }

  /** Returns a structure to be filled in. */
  ByteBuffer at(int index) {
    return structures.get(index);
  }

  /** Returns the blob. */
  ByteBuffer finish(int type, int downloadId) {
    int head = DownloadLayout.INFO_BYTES + structures.size() * Integer.BYTES;
    int size = head;
    for (ByteBuffer structure : structures) {
      size = Math.addExact(size, aligned(structure.capacity()));
    }
    ByteBuffer blob = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    blob.putInt(type).putInt(downloadId).putInt(structures.size()).putInt(size);
    int offset = head;
    for (ByteBuffer structure : structures) {
      blob.putInt(offset);
      blob.put(offset, structure.array(), 0, structure.capacity());
      offset += aligned(structure.capacity());
    }
    return blob.rewind();
  }

  private static int aligned(int bytes) {
    return Math.addExact(bytes, ALIGNMENT - 1) & -ALIGNMENT;
  }
}
