package org.dmus.deploy.internal.archive;

/**
 * An entry as the central directory tells it (APPNOTE 4.3.12).
 *
 * @param name name, with {@code /}
 * @param flags general purpose flags
 * @param method 0 stored, 8 deflated
 * @param crc CRC-32 of the inflated bytes
 * @param compressedBytes bytes in the file
 * @param inflatedBytes bytes of the entry
 * @param headerOffset where its local header is
 */
public record ArchiveEntry(
    String name,
    int flags,
    int method,
    long crc,
    long compressedBytes,
    long inflatedBytes,
    long headerOffset) {
  static final int STORED = 0;
  static final int DEFLATED = 8;
  private static final int ENCRYPTED = 1;
  private static final int SIZES_FOLLOW = 8;

  /** Whether it is a folder. */
  public boolean isFolder() {
    return name.endsWith("/");
  }

  boolean isEncrypted() {
    return (flags & ENCRYPTED) != 0;
  }

  /** Whether its local header has no sizes: the writer did not know them yet. */
  boolean sizesFollow() {
    return (flags & SIZES_FOLLOW) != 0;
  }
}
