package org.dmus.dls.vorbis;

/** The codewords of a codebook (§3.2.1). */
final class HuffmanTree {
  private static final int LOOK_BITS = 8;
  private static final int DEPTH_BITS = 4;

  /** The two ways on from each node: a node, or the complement of an entry. */
  private final int[] ways;

  /** Where the next eight bits lead: an entry and its depth, or the complement of a node. */
  private final int[] look = new int[1 << LOOK_BITS];

  private int nodes = 1;

  /**
   * Plants a tree.
   *
   * @param lengths of each entry the length of its codeword, 1..32 bits; 0 = it has none
   * @param used how many have one, at least 1
   * @return the tree, or null when the lengths make none
   */
  static HuffmanTree of(byte[] lengths, int used) {
    HuffmanTree tree = new HuffmanTree(Math.max(1, used - 1));
    boolean isTree = used == 1 ? tree.single(lengths) : tree.grow(lengths);
    if (isTree) {
      tree.lookAhead();
    }
    return isTree ? tree : null;
  }

  private HuffmanTree(int inner) {
    ways = new int[2 * inner];
  }

  /** One entry has a codeword of one bit, whatever that is (§3.2.1). */
  private boolean single(byte[] lengths) {
    int entry = 0;
    while (lengths[entry] == 0) {
      entry++;
    }
    ways[0] = ~entry;
    ways[1] = ~entry;
    return true;
  }

  /** Gives each entry the lowest codeword that is free; in the end none may be. */
  private boolean grow(byte[] lengths) {
    int[] free = new int[Integer.SIZE + 1];
    boolean[] isFree = new boolean[Integer.SIZE + 1];
    isFree[0] = true;
    for (int entry = 0; entry < lengths.length; entry++) {
      int length = lengths[entry];
      int depth = length;
      while (depth > 0 && !isFree[depth]) {
        depth--;
      }
      if (length == 0) {
        continue;
      }
      if (!isFree[depth]) {
        return false;
      }
      int code = free[depth];
      isFree[depth] = false;
      for (int below = depth + 1; below <= length; below++) {
        free[below] = code | 1 << Integer.SIZE - below;
        isFree[below] = true;
      }
      if (!insert(code, length, entry)) {
        return false;
      }
    }
    for (boolean left : isFree) {
      if (left) {
        return false;
      }
    }
    return true;
  }

  /** Walks down a codeword, its first bit the highest; returns whether there was room. */
  private boolean insert(int code, int length, int entry) {
    int node = 0;
    for (int bit = 0; bit < length - 1; bit++) {
      int way = 2 * node + (code << bit >>> Integer.SIZE - 1);
      if (ways[way] == 0) {
        if (2 * nodes == ways.length) {
          return false;
        }
        ways[way] = nodes++;
      }
      node = ways[way];
    }
    ways[2 * node + (code << length - 1 >>> Integer.SIZE - 1)] = ~entry;
    return true;
  }

  private void lookAhead() {
    for (int bits = 0; bits < look.length; bits++) {
      int node = 0;
      int depth = 0;
      while (node >= 0 && depth < LOOK_BITS) {
        node = ways[2 * node + (bits >> depth & 1)];
        depth++;
      }
      look[bits] = node < 0 ? ~node << DEPTH_BITS | depth : ~node;
    }
  }

  /** Reads an entry; -1 when the packet ends. */
  int read(BitReader in) {
    int found = look[(int) in.peek(LOOK_BITS)];
    if (found >= 0) {
      in.skip(found & (1 << DEPTH_BITS) - 1);
      return in.ended() ? -1 : found >> DEPTH_BITS;
    }
    in.skip(LOOK_BITS);
    int node = ~found;
    while (node >= 0 && !in.ended()) {
      node = ways[2 * node + in.read(1)];
    }
    return in.ended() ? -1 : ~node;
  }
}
