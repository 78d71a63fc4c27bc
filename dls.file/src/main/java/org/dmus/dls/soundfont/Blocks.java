package org.dmus.dls.soundfont;

import java.util.ArrayList;
import java.util.List;
import org.dmus.dls.Articulator;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsFormatException;

/** Collects a region's connection blocks; regions share those that are alike. */
final class Blocks {

  /** What fits into a block; more is divided among several, which add up in this dialect. */
  private static final long MOST = 2_000_000_000;

  private final SharedBlocks shared;
  private final List<Connection> blocks = new ArrayList<>();

  Blocks(SharedBlocks shared) {
    this.shared = shared;
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
    blocks.add(shared.of(block));
  }

  /** Returns what was added. */
  List<Connection> list() {
    return List.copyOf(blocks);
  }
}
