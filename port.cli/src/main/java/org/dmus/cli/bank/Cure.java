package org.dmus.cli.bank;

import org.dmus.dls.DlsWarning.Fault;

/** What the maker of a bank can do about a fault. */
final class Cure {
  private Cure() {}

  static String of(Fault fault) {
    return switch (fault) {
      case RIFF_SIZE -> "get the file again if it was cut off; else: dmus bank convert";
      case UNPLAYABLE_WAVE ->
          "export the wave again: mono, PCM of 8, 16 or 24 bits, A-law or µ-law;"
              + " in an SF3 Ogg Vorbis";
      case BAD_LOOP -> "set the loop inside the wave in the editor that made the bank";
      case BAD_CUE, REGION_DROPPED -> "link the region to a wave that is there";
      case INSTRUMENT_DROPPED -> "give the instrument bank and program numbers of 0..127";
      case BAD_CONDITION -> "remove the condition, or write it as DLS 2.2 §2.4 has it";
      case MODULATOR_DROPPED -> "drive the generator by one source only in the editor of the bank";
      case ALIASES_IGNORED ->
          "let aliases name programs that are there, or give each an instrument";
      case FURTHER_WARNINGS -> "cure those above, and verify again";
      default -> "dmus bank convert writes the bank anew, repaired";
    };
  }
}
