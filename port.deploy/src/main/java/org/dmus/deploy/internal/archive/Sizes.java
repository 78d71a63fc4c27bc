package org.dmus.deploy.internal.archive;

import java.util.List;
import org.dmus.deploy.internal.NotTaken;

/** What the entries claim to inflate to, judged before anything is inflated. */
final class Sizes {
  private static final String RAISE = "pack less, or raise ";

  private Sizes() {}

  static void check(List<ArchiveEntry> entries, long fileBytes, ArchiveLimits limits)
      throws NotTaken {
    long inflated = 0;
    for (ArchiveEntry entry : entries) {
      checkMethod(entry);
      inflated += entry.inflatedBytes();
    }
    if (inflated > limits.inflatedBytes()) {
      throw NotTaken.refused(
          "it inflates to " + inflated + " bytes, more than " + limits.inflatedBytes(),
          RAISE + "limit.mib");
    }
    if (inflated / Math.max(1, fileBytes) >= limits.ratio()) {
      throw NotTaken.refused(
          "it inflates to "
              + inflated / Math.max(1, fileBytes)
              + " times its size, the limit is "
              + limits.ratio(),
          RAISE + "limit.ratio");
    }
  }

  private static void checkMethod(ArchiveEntry entry) throws NotTaken {
    boolean known =
        entry.method() == ArchiveEntry.STORED || entry.method() == ArchiveEntry.DEFLATED;
    if (!known || entry.isEncrypted()) {
      throw NotTaken.refused(
          "its entry "
              + entry.name()
              + (known ? " is encrypted" : " is packed by method " + entry.method()),
          "build it with the jar tool or with bnd");
    }
    if (entry.method() == ArchiveEntry.STORED && entry.compressedBytes() != entry.inflatedBytes()) {
      throw NotTaken.refused("its entry " + entry.name() + " has two sizes", "build it again");
    }
  }
}
