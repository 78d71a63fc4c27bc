package org.dmus.dls.vorbis;

/** A codebook (§3): numbers, or vectors of numbers, by codeword. */
final class Codebook {
  private final int dimensions;
  private final HuffmanTree tree;
  private final VectorTable vectors;

  private Codebook(int dimensions, HuffmanTree tree, VectorTable vectors) {
    this.dimensions = dimensions;
    this.tree = tree;
    this.vectors = vectors;
  }

  /** Reads a codebook of the setup header. */
  static Codebook read(SetupReader in) throws VorbisException {
    in.require(in.bits(24) == 0x564342, "a codebook without its sync pattern");
    int dimensions = in.bits(16);
    int entries = in.bits(24);
    in.require(dimensions > 0 && entries > 0, "an empty codebook");
    byte[] lengths = in.flag() ? ordered(in, entries) : unordered(in, entries);
    int used = 0;
    for (byte length : lengths) {
      used += length == 0 ? 0 : 1;
    }
    HuffmanTree tree = used == 0 ? null : HuffmanTree.of(lengths, used);
    in.require(used == 0 || tree != null, "a codebook whose codewords are no tree");
    return new Codebook(dimensions, tree, VectorTable.read(in, entries, dimensions));
  }

  private static byte[] unordered(SetupReader in, int entries) throws VorbisException {
    boolean sparse = in.flag();
    in.requireBits(entries * (sparse ? 1L : 5L));
    in.charge(entries);
    byte[] lengths = new byte[entries];
    for (int i = 0; i < entries; i++) {
      lengths[i] = (byte) (!sparse || in.flag() ? in.bits(5) + 1 : 0);
    }
    return lengths;
  }

  private static byte[] ordered(SetupReader in, int entries) throws VorbisException {
    in.charge(entries);
    byte[] lengths = new byte[entries];
    int length = in.bits(5) + 1;
    int done = 0;
    while (done < entries) {
      int count = in.bits(Bits.length(entries - done));
      in.require(length <= Integer.SIZE && count <= entries - done, "codewords too many");
      java.util.Arrays.fill(lengths, done, done + count, (byte) length++);
      done += count;
    }
    return lengths;
  }

  /** Returns how many numbers a codeword stands for. */
  int dimensions() {
    return dimensions;
  }

  boolean hasVectors() {
    return vectors != null;
  }

  /** Reads the number of an entry; -1 when the packet ends. */
  int read(BitReader in) {
    return tree == null ? -1 : tree.read(in);
  }

  /**
   * Reads a vector and adds it to some of the numbers before an end.
   *
   * @return whether there was one before the end of the packet
   */
  boolean add(BitReader in, float[] to, int at, int stride, int end) {
    int entry = read(in);
    if (entry >= 0) {
      vectors.add(entry, to, at, stride, end);
    }
    return entry >= 0;
  }
}
