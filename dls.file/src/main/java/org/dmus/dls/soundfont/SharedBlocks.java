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

  /** What each generator came to last, and of which value: neighbours differ in few. */
  private final Connection[] ofGenerator = new Connection[Generator.COUNT];

  private final int[] values = new int[Generator.COUNT];

  SharedBlocks(Chunk charged, HeapBudget budget) {
    this.charged = charged;
    this.budget = budget;
  }

  /** Returns the one block of its kind. */
  Connection of(int source, int control, int destination, int transform, int scale)
      throws DlsFormatException {
    int place = place(table, source, control, destination, transform, scale);
    Connection block = table[place];
    if (block == null) {
      budget.charge(charged, BLOCK_HEAP_BYTES);
      block = new Connection(source, control, destination, transform, scale);
      table[place] = block;
      grow();
    }
    return block;
  }

  /** Returns what a generator came to last; null when that was another value, or not one block. */
  Connection last(int generator, int value) {
    return values[generator] == value ? ofGenerator[generator] : null;
  }

  /** Takes note of what a generator came to. */
  void note(int generator, int value, Connection block) {
    values[generator] = value;
    ofGenerator[generator] = block;
  }

  private void grow() {
    if (++count > table.length / 2) {
      Connection[] larger = new Connection[table.length * 2];
      for (Connection block : table) {
        if (block != null) {
          larger[place(larger, block)] = block;
        }
      }
      table = larger;
    }
  }

  private static int place(Connection[] table, Connection b) {
    return place(table, b.source(), b.control(), b.destination(), b.transform(), b.scale());
  }

  private static int place(
      Connection[] table, int source, int control, int destination, int transform, int scale) {
    int hash = ((destination * 31 + source) * 31 + control) * 31 + transform;
    hash = (hash * 31 + scale) * 0x9E3779B9;
    int place = hash >>> Integer.numberOfLeadingZeros(table.length - 1);
    while (table[place] != null
        && !isSame(table[place], source, control, destination, transform, scale)) {
      place = place + 1 & table.length - 1;
    }
    return place;
  }

  private static boolean isSame(
      Connection block, int source, int control, int destination, int transform, int scale) {
    return block.scale() == scale
        && block.destination() == destination
        && block.source() == source
        && block.control() == control
        && block.transform() == transform;
  }
}
