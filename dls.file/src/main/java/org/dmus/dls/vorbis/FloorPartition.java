package org.dmus.dls.vorbis;

/**
 * How some points of a floor are coded (§7.2.2).
 *
 * @param dimensions how many points
 * @param choiceBits how many bits choose the codebook of each
 * @param chooser the codebook of the choices; null when there is none
 * @param books the codebooks; null = the point has height 0
 */
record FloorPartition(int dimensions, int choiceBits, Codebook chooser, Codebook[] books) {

  static FloorPartition read(SetupReader in, Codebook[] all) throws VorbisException {
    int dimensions = in.bits(3) + 1;
    int choiceBits = in.bits(2);
    Codebook chooser = choiceBits == 0 ? null : book(in, all, in.bits(8));
    Codebook[] books = new Codebook[1 << choiceBits];
    for (int i = 0; i < books.length; i++) {
      int number = in.bits(8) - 1;
      books[i] = number < 0 ? null : book(in, all, number);
    }
    return new FloorPartition(dimensions, choiceBits, chooser, books);
  }

  private static Codebook book(SetupReader in, Codebook[] all, int number) throws VorbisException {
    in.require(number < all.length, "a floor of a codebook that is not there");
    return all[number];
  }

  /** Reads the heights of the points; what the end of the packet leaves out is 0. */
  void read(BitReader in, int[] y, int at) {
    int choices = chooser == null ? 0 : Math.max(0, chooser.read(in));
    for (int i = 0; i < dimensions; i++) {
      Codebook book = books[choices & books.length - 1];
      choices >>= choiceBits;
      y[at + i] = book == null ? 0 : Math.max(0, book.read(in));
    }
  }
}
