package org.dmus.dls.riff;

import org.dmus.dls.DlsFormatException;

/**
 * Bounds the memory that a file of many tiny chunks can make of itself: at most three times the
 * file, and half a megabyte for small files.
 */
public final class HeapBudget {
  private static final int BYTES_PER_FILE_BYTE = 3;
  private static final int SMALL_FILE_BYTES = 512 * 1024;

  private final FaultLog faults;
  private long left;
  private long spare;

  public HeapBudget(int fileBytes, FaultLog faults) {
    this.faults = faults;
    left = (long) fileBytes * BYTES_PER_FILE_BYTE + SMALL_FILE_BYTES;
    spare = fileBytes / 2 + SMALL_FILE_BYTES / 2;
  }

  /** Takes what the objects made of a chunk weigh, roughly. */
  public void charge(Chunk chunk, int bytes) throws DlsFormatException {
    left -= bytes;
    if (left < 0) {
      throw faults.refused(
          chunk,
          "the file unfolds to more than " + BYTES_PER_FILE_BYTE + " times its size",
          "it was made to exhaust memory; use another file");
    }
  }

  /** Takes what a reader can do without, if that much is left; half a file beside the rest. */
  public boolean affords(int bytes) {
    boolean affordable = spare >= bytes;
    spare -= affordable ? bytes : 0;
    return affordable;
  }
}
