package org.dmus.dls.soundfont;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsFormatException;
import org.dmus.dls.riff.Chunk;
import org.dmus.dls.riff.HeapBudget;

/** Collects a region's connection blocks; regions that are alike share them. */
final class Blocks {
  private static final int BLOCK_HEAP_BYTES = 80;
  private static final int LIST_HEAP_BYTES = 80;

  /** What fits into a block; more is divided among several, which add up in this dialect. */
  private static final long MOST = 2_000_000_000;

  private final Map<Connection, Connection> known = new HashMap<>();
  private final Map<List<Connection>, List<Connection>> knownLists = new HashMap<>();
  private final Chunk charged;
  private final HeapBudget budget;
  private List<Connection> blocks = new ArrayList<>();

  Blocks(Chunk charged, HeapBudget budget) {
    this.charged = charged;
    this.budget = budget;
  }

  void constant(int destination, double scale) throws DlsFormatException {
    add(Articulator.SRC_NONE, Articulator.SRC_NONE, destination, 0, scale);
  }

  void add(int source, int control, int destination, int transform, double scale)
      throws DlsFormatException {
    long left = Math.round(scale);
    do {
      int part = (int) Math.max(-MOST, Math.min(MOST, left));
      add(new Connection(source, control, destination, transform, part));
      left -= part;
    } while (left != 0);
  }

  void add(Connection block) throws DlsFormatException {
    Connection same = known.putIfAbsent(block, block);
    if (same == null) {
      budget.charge(charged, BLOCK_HEAP_BYTES);
    }
    blocks.add(same == null ? block : same);
  }

  /** Returns what was added since the last call. */
  List<Connection> take() throws DlsFormatException {
    List<Connection> all = List.copyOf(blocks);
    blocks = new ArrayList<>(all.size());
    List<Connection> same = knownLists.putIfAbsent(all, all);
    if (same == null) {
      budget.charge(charged, LIST_HEAP_BYTES + all.size() * Integer.BYTES);
    }
    return same == null ? all : same;
  }
}
