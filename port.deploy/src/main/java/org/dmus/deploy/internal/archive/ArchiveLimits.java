package org.dmus.deploy.internal.archive;

/**
 * How large a jar may be.
 *
 * @param inflatedBytes all entries together
 * @param entries number of entries
 * @param ratio inflated bytes for each byte of the file
 */
public record ArchiveLimits(long inflatedBytes, int entries, int ratio) {
  /** The defaults: 64 MiB, 10,000 entries, 100 : 1. */
  public static final ArchiveLimits DEFAULT = new ArchiveLimits(64L << 20, 10_000, 100);
}
