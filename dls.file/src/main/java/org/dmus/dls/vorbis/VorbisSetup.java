package org.dmus.dls.vorbis;

/**
 * What the three header packets agree on (§4.2).
 *
 * @param shortBlock frames of a short block
 * @param longBlock frames of a long block
 * @param modes how packets may be coded
 */
record VorbisSetup(int shortBlock, int longBlock, Mode[] modes) {
  private static final int SMALLEST_BLOCK_BITS = 6;
  private static final int LARGEST_BLOCK_BITS = 13;

  /**
   * How a packet may be coded (§4.2.4).
   *
   * @param isLong whether it makes a long block
   */
  record Mode(boolean isLong, Floor floor, Residue residue) {}

  /** The floor and the residue of a channel. */
  private record Mapping(Floor floor, Residue residue) {}

  static VorbisSetup read(OggStream stream) throws VorbisException {
    SetupReader first = header(stream, 1);
    first.require(first.bits(32) == 0, "an unknown version of Vorbis");
    int channels = first.bits(8);
    first.require(channels == 1, channels + " channels, not 1");
    first.bits(32); // the sample rate: the bank has its own
    first.bits(32);
    first.bits(32);
    first.bits(32);
    int shortBits = first.bits(4);
    int longBits = first.bits(4);
    first.require(
        shortBits >= SMALLEST_BLOCK_BITS && shortBits <= longBits && longBits <= LARGEST_BLOCK_BITS,
        "blocks of a forbidden size");
    header(stream, 3);
    return new VorbisSetup(1 << shortBits, 1 << longBits, modes(header(stream, 5)));
  }

  private static SetupReader header(OggStream stream, int type) throws VorbisException {
    if (!stream.next()) {
      throw new VorbisException(stream.offset(), "ends before its headers do");
    }
    SetupReader header = new SetupReader(stream);
    header.begin(type);
    return header;
  }

  private static Mode[] modes(SetupReader in) throws VorbisException {
    Codebook[] books = new Codebook[in.bits(8) + 1];
    for (int i = 0; i < books.length; i++) {
      books[i] = Codebook.read(in);
    }
    int times = in.bits(6) + 1;
    for (int i = 0; i < times; i++) {
      in.require(in.bits(16) == 0, "a time domain transform");
    }
    Floor[] floors = new Floor[in.bits(6) + 1];
    for (int i = 0; i < floors.length; i++) {
      floors[i] = Floor.read(in, books);
    }
    Residue[] residues = new Residue[in.bits(6) + 1];
    for (int i = 0; i < residues.length; i++) {
      residues[i] = Residue.read(in, books);
    }
    Mapping[] mappings = new Mapping[in.bits(6) + 1];
    for (int i = 0; i < mappings.length; i++) {
      mappings[i] = mapping(in, floors, residues);
    }
    return modes(in, mappings);
  }

  /** One channel has nothing to be coupled with, and is of one submap. */
  private static Mapping mapping(SetupReader in, Floor[] floors, Residue[] residues)
      throws VorbisException {
    in.require(in.bits(16) == 0, "an unknown mapping");
    int submaps = in.flag() ? in.bits(4) + 1 : 1;
    in.require(!in.flag(), "one channel that is coupled");
    in.require(in.bits(2) == 0, "a reserved bit");
    int mine = submaps > 1 ? in.bits(4) : 0;
    in.require(mine < submaps, "a submap that is not there");
    Mapping mapping = null;
    for (int i = 0; i < submaps; i++) {
      in.bits(8);
      int floor = in.bits(8);
      int residue = in.bits(8);
      in.require(
          floor < floors.length && residue < residues.length, "a mapping to what is not there");
      mapping = i == mine ? new Mapping(floors[floor], residues[residue]) : mapping;
    }
    return mapping;
  }

  private static Mode[] modes(SetupReader in, Mapping[] mappings) throws VorbisException {
    Mode[] modes = new Mode[in.bits(6) + 1];
    for (int i = 0; i < modes.length; i++) {
      boolean isLong = in.flag();
      in.require(in.bits(32) == 0, "an unknown window or transform");
      int mapping = in.bits(8);
      in.require(mapping < mappings.length, "a mode without a mapping");
      modes[i] = new Mode(isLong, mappings[mapping].floor(), mappings[mapping].residue());
    }
    in.require(in.flag(), "no end of its headers");
    return modes;
  }
}
