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
      blocks.add(shared.of(source, control, destination, transform, part));
      left -= part;
    } while (left != 0);
  }

  /** Adds a block that regions of all fonts share. */
  void add(Connection block) {
    blocks.add(block);
  }

  /**
   * Adds what a generator comes to.
   *
   * @param value what says all of it: of equal values come equal blocks
   * @param source what drives it, a {@code CONN_SRC_*} number
   */
  void generator(int generator, int value, int source, int destination, int transform, double scale)
      throws DlsFormatException {
    Connection last = shared.last(generator, value);
    if (last != null) {
      blocks.add(last);
      return;
    }
    int before = count();
    add(source, Articulator.SRC_NONE, destination, transform, scale);
    if (count() == before + 1) {
      shared.note(generator, value, blocks.get(before));
    }
  }

  /** Adds blocks of the same font again. */
  void addKnown(List<Connection> known) {
    blocks.addAll(known);
  }

  int count() {
    return blocks.size();
  }

  /** Returns what was added after the first so many. */
  List<Connection> since(int count) {
    return List.copyOf(blocks.subList(count, blocks.size()));
  }

  /** Returns what was added. */
  List<Connection> list() {
    return List.copyOf(blocks);
  }
}
