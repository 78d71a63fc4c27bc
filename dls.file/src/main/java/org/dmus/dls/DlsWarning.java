package org.dmus.dls;

import java.util.Objects;

/**
 * A departure from the standard that a lenient reader repaired.
 *
 * @param fault the kind of departure
 * @param chunk id or list type of the chunk it lies in; empty when in none
 * @param offset where, bytes from the start of the file
 * @param detail the value found and what was made of it
 */
public record DlsWarning(Fault fault, String chunk, long offset, String detail) {

  /** Requires a kind and a detail. */
  public DlsWarning {
    Objects.requireNonNull(fault, "fault");
    Objects.requireNonNull(chunk, "chunk");
    Objects.requireNonNull(detail, "detail");
  }

  /** What a file may get wrong and still be played. */
  public enum Fault {
    /** The size in the RIFF header is not the size of the file. */
    RIFF_SIZE,
    /** A chunk claims more bytes than its parent has. */
    CHUNK_BEYOND_PARENT,
    /** A chunk is too short for its fields. */
    CHUNK_TOO_SHORT,
    /** A chunk of odd length is not padded. */
    MISSING_PADDING,
    /** A required chunk is absent. */
    MISSING_CHUNK,
    /** A chunk that may occur once occurs again; the first one counts. */
    DUPLICATE_CHUNK,
    /** A stated count is not the count found. */
    COUNT_MISMATCH,
    /** A number lies outside its range; it was brought into it. */
    NUMBER_OUT_OF_RANGE,
    /** A conditional chunk that cannot be evaluated; it counts as false. */
    BAD_CONDITION,
    /** A cue of the pool table names no wave. */
    BAD_CUE,
    /** A wave that cannot be played; its place in the pool stays, silent. */
    UNPLAYABLE_WAVE,
    /** A loop outside its wave; it was cut or dropped. */
    BAD_LOOP,
    /** A region that can never sound; it was dropped. */
    REGION_DROPPED,
    /** An instrument without an address; it was dropped. */
    INSTRUMENT_DROPPED,
    /** A modulator that cannot be said in connection blocks; it was dropped. */
    MODULATOR_DROPPED,
    /** Program aliases of Mobile DLS (chunk {@code pgal}) that cannot be followed; carried. */
    ALIASES_IGNORED,
    /** More warnings than are kept; the detail has their number. */
    FURTHER_WARNINGS
  }

  /** Returns the warning as one sentence without the file's name: what, and where. */
  public String sentence() {
    return fault == Fault.FURTHER_WARNINGS
        ? detail
        : detail + " (" + DlsFormatException.place(chunk, offset) + ")";
  }

  @Override
  public String toString() {
    return fault + ": " + sentence();
  }
}
