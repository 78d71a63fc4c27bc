package org.dmus.miniport.synth.download;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.dmus.dls.download.DownloadLayout;
import org.dmus.ks.DmusError;

/**
 * A copy of a client's blob: header and offset table are checked at once, structures as they are
 * asked for.
 */
final class BlobReader {
  private final ByteBuffer blob;
  private final int entries;

  private BlobReader(ByteBuffer blob, int entries) {
    this.blob = blob;
    this.entries = entries;
  }

  /**
   * Copies a blob, so that the client may reuse its memory.
   *
   * @param client the blob from the position on; what is behind its stated size is ignored
   */
  static BlobReader open(ByteBuffer client) throws DownloadFault {
    ByteBuffer c = client.slice().order(ByteOrder.LITTLE_ENDIAN);
    if (c.remaining() < DownloadLayout.INFO_BYTES) {
      throw new DownloadFault(
          DmusError.UNKNOWNDOWNLOAD, "%d bytes hold no DMUS_DOWNLOADINFO of 16", c.remaining());
    }
    long size = Integer.toUnsignedLong(c.getInt(12));
    if (size < DownloadLayout.INFO_BYTES || size > c.remaining()) {
      throw new DownloadFault(
          DmusError.BADOFFSETTABLE, "cbSize %d of a buffer of %d bytes", size, c.remaining());
    }
    ByteBuffer copy = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
    copy.put(c.limit((int) size)).rewind();
    return new BlobReader(copy, checkedTable(copy));
  }

  /** Everything below reads the copy: the client may write to its own meanwhile. */
  private static int checkedTable(ByteBuffer blob) throws DownloadFault {
    long entries = Integer.toUnsignedLong(blob.getInt(8));
    if (entries == 0) {
      throw new DownloadFault(DmusError.UNKNOWNDOWNLOAD, "its offset table is empty");
    }
    if (entries > (blob.limit() - DownloadLayout.INFO_BYTES) / Integer.BYTES) {
      throw new DownloadFault(
          DmusError.BADOFFSETTABLE, "%d offsets in %d bytes", entries, blob.limit());
    }
    for (int i = 0; i < entries; i++) {
      long offset = Integer.toUnsignedLong(blob.getInt(offsetOf(i)));
      if (offset >= blob.limit()) {
        throw new DownloadFault(
            DmusError.BADOFFSETTABLE, "offset %d is %d of %d bytes", i, offset, blob.limit());
      }
    }
    return (int) entries;
  }

  private static int offsetOf(int index) {
    return DownloadLayout.INFO_BYTES + index * Integer.BYTES;
  }

  /** Returns the type, {@code DownloadLayout.TYPE_*} or anything else. */
  int type() {
    return blob.getInt(0);
  }

  /** Returns the id. */
  int id() {
    return blob.getInt(4);
  }

  /** Returns how many structures there are. */
  int entries() {
    return entries;
  }

  /**
   * Returns a structure.
   *
   * @param index index into the offset table, unsigned
   * @param bytes how many it has at least
   * @param error what it is when there is no such structure, or it is cut off
   * @param what names it in messages
   * @return the bytes from its first to the end of the blob
   */
  ByteBuffer structure(int index, int bytes, DmusError error, String what) throws DownloadFault {
    if (Integer.compareUnsigned(index, entries) >= 0) {
      throw new DownloadFault(
          error, "%s is entry %s of %d", what, Integer.toUnsignedString(index), entries);
    }
    int offset = blob.getInt(offsetOf(index));
    if (blob.limit() - offset < bytes) {
      throw new DownloadFault(
          error,
          "%s at byte %d needs %d bytes, the blob has %d",
          what,
          offset,
          bytes,
          blob.limit());
    }
    return blob.slice(offset, blob.limit() - offset).order(ByteOrder.LITTLE_ENDIAN);
  }
}
