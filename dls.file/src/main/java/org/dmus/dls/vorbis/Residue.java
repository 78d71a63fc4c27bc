package org.dmus.dls.vorbis;

/** What is left of a spectrum when its floor is taken away (§8). */
final class Residue {
  private static final int PASSES = 8;

  private final int type;
  private final int begin;
  private final int end;
  private final int partition;
  private final int classes;
  private final Codebook classBook;
  private final Codebook[][] books;

  private Residue(
      int type,
      int begin,
      int end,
      int partition,
      int classes,
      Codebook classBook,
      Codebook[][] books) {
    this.type = type;
    this.begin = begin;
    this.end = end;
    this.partition = partition;
    this.classes = classes;
    this.classBook = classBook;
    this.books = books;
  }

  static Residue read(SetupReader in, Codebook[] all) throws VorbisException {
    int type = in.bits(16);
    in.require(type <= 2, "a residue of an unknown type");
    int begin = in.bits(24);
    int end = in.bits(24);
    int partition = in.bits(24) + 1;
    int classes = in.bits(6) + 1;
    int classBook = in.bits(8);
    in.require(classBook < all.length, "a residue of a codebook that is not there");
    Codebook[][] books = books(in, all, classes);
    for (Codebook[] passes : books) {
      for (Codebook book : passes) {
        in.require(
            book == null || book.hasVectors() && (type != 0 || partition % book.dimensions() == 0),
            "a residue of a codebook that does not fit");
      }
    }
    return new Residue(type, begin, end, partition, classes, all[classBook], books);
  }

  private static Codebook[][] books(SetupReader in, Codebook[] all, int classes)
      throws VorbisException {
    int[] cascade = new int[classes];
    for (int i = 0; i < classes; i++) {
      int low = in.bits(3);
      cascade[i] = low | (in.flag() ? in.bits(5) << 3 : 0);
    }
    Codebook[][] books = new Codebook[classes][PASSES];
    for (int i = 0; i < classes; i++) {
      for (int pass = 0; pass < PASSES; pass++) {
        if ((cascade[i] >> pass & 1) != 0) {
          int book = in.bits(8);
          in.require(book < all.length, "a residue of a codebook that is not there");
          books[i][pass] = all[book];
        }
      }
    }
    return books;
  }

  /**
   * Adds the residue of a packet to a spectrum of zeros; the end of the packet ends it (§8.6.2). Of
   * one channel type 2 is type 1.
   */
  void read(BitReader in, float[] spectrum, int lines) {
    int from = Math.min(begin, lines);
    int partitions = (Math.min(end, lines) - from) / partition;
    if (partitions <= 0) {
      return;
    }
    int[] classOf = new int[partitions + classBook.dimensions()];
    for (int pass = 0; pass < PASSES; pass++) {
      for (int i = 0; i < partitions; i++) {
        if (pass == 0 && i % classBook.dimensions() == 0 && !readClasses(in, classOf, i)) {
          return;
        }
        Codebook book = books[classOf[i]][pass];
        if (book != null && !readPartition(in, book, spectrum, from + i * partition)) {
          return;
        }
      }
    }
  }

  private boolean readClasses(BitReader in, int[] classOf, int from) {
    int word = classBook.read(in);
    int rest = Math.max(0, word);
    for (int i = classBook.dimensions() - 1; i >= 0; i--) {
      classOf[from + i] = rest % classes;
      rest /= classes;
    }
    return word >= 0;
  }

  private boolean readPartition(BitReader in, Codebook book, float[] spectrum, int at) {
    boolean interleaved = type == 0;
    int vectors = (partition + book.dimensions() - 1) / book.dimensions();
    int stride = interleaved ? vectors : 1;
    boolean there = true;
    for (int i = 0; i < vectors && there; i++) {
      int place = at + (interleaved ? i : i * book.dimensions());
      there = book.add(in, spectrum, place, stride, at + partition);
    }
    return there;
  }
}
