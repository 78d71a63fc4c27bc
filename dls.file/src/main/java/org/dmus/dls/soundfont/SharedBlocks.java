package org.dmus.dls.soundfont;

import org.dmus.dls.Connection;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.HeapBudget;

/**
 * The connection blocks of a font, each kept once: some thousand stand for half a million. An open
 * hash table, as a font is read in a start-up that nothing has warmed.
 */
final class SharedBlocks {
  private static final int BLOCK_HEAP_BYTES = 48;

  private final Chunk charged;
  private final HeapBudget budget;
  private Connection[] table = new Connection[1 << 12];
  private int count;

  SharedBlocks(Chunk charged, HeapBudget budget) {
    this.charged = charged;
    this.budget = budget;
  }

  /** Returns the block that stands for all that are equal to one. */
  Connection of(Connection block) throws DlsFormatException {
    int place = place(block, table);
    if (table[place] == null) {
      budget.charge(charged, BLOCK_HEAP_BYTES);
      table[place] = block;
      grow();
      return block;
    }
    return table[place];
  }

  private void grow() {
    if (++count > table.length / 2) {
      Connection[] larger = new Connection[table.length * 2];
      for (Connection block : table) {
        if (block != null) {
          larger[place(block, larger)] = block;
        }
      }
      table = larger;
    }
  }

  private static int place(Connection block, Connection[] table) {
    int hash = block.destination() * 31 + block.source();
    hash = (hash * 31 + block.control()) * 31 + block.transform();
    hash = (hash * 31 + block.scale()) * 0x9E3779B9;
    int place = hash >>> Integer.numberOfLeadingZeros(table.length - 1);
    while (table[place] != null && !same(table[place], block)) {
      place = place + 1 & table.length - 1;
    }
    return place;
  }

  private static boolean same(Connection a, Connection b) {
    return a.scale() == b.scale()
        && a.destination() == b.destination()
        && a.source() == b.source()
        && a.control() == b.control()
        && a.transform() == b.transform();
  }
}
